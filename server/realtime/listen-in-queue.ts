import { looksAfter } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { joinQueueAsk } from './ask.ts'
import { tellCaretakers } from './caretakers.ts'
import { catchUpQueue } from './catch-up-queue.ts'
import { rooms } from './events.ts'
import type { Io, Sock } from './publish.ts'
import { queueRoomsOf } from './queue-rooms.ts'
import { quietly } from './quietly.ts'

/** Who they are now: a line stays open when somebody stops hosting a circle. Another role opens a new line. */
const asOfNow = async (viewer: Viewer): Promise<Viewer> => {
  if (viewer.hosts.length === 0) return viewer
  const circleId = { in: [...viewer.hosts] }
  const where = { memberId: viewer.memberId, circleId, role: 'host', state: 'active' } as const
  const hosting = await db.membership.findMany({ where, select: { circleId: true } })
  return { ...viewer, hosts: hosting.map((one) => one.circleId) }
}

/** The queue: who looks after something hears of the cases they may see, and who else is there. */
export const listenInQueue = (io: Io, socket: Sock) => {
  socket.on('joinQueue', (ask, answer) =>
    quietly(async () => {
      const { success, data } = joinQueueAsk.safeParse(ask)
      if (!success || typeof answer !== 'function') return
      const viewer = await asOfNow(socket.data.viewer)
      socket.data.viewer = viewer
      if (!looksAfter(viewer)) return answer({ ok: false })
      // Join first, then read: what is committed in between arrives twice rather than never.
      await socket.join([...queueRoomsOf(viewer), rooms.caretakers])
      answer({ ok: true, missed: data.since ? await catchUpQueue(viewer, data.since) : 'refetch' })
      await tellCaretakers(io)
    }),
  )
  socket.on('leaveQueue', () =>
    quietly(async () => {
      const queues = [...socket.rooms].filter((room) => room.startsWith(rooms.queue('')))
      for (const room of [...queues, rooms.caretakers]) await socket.leave(room)
      await tellCaretakers(io)
    }),
  )
}
