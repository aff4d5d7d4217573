import { looksAfter } from '#server/auth/roles.ts'
import { joinQueueAsk } from './ask.ts'
import { tellCaretakers } from './caretakers.ts'
import { catchUpQueue } from './catch-up-queue.ts'
import { rooms } from './events.ts'
import type { Io, Sock } from './publish.ts'
import { queueRoomsOf } from './queue-rooms.ts'
import { quietly } from './quietly.ts'

/** The queue: who looks after something hears of the cases they may see, and who else is there. */
export const listenInQueue = (io: Io, socket: Sock) => {
  const viewer = socket.data.viewer
  socket.on('joinQueue', (ask, answer) =>
    quietly(async () => {
      const { success, data } = joinQueueAsk.safeParse(ask)
      if (!success || typeof answer !== 'function') return
      if (!looksAfter(viewer)) return answer({ ok: false })
      // Join first, then read: what is committed in between arrives twice rather than never.
      await socket.join([...queueRoomsOf(viewer), rooms.caretakers])
      answer({ ok: true, missed: data.since ? await catchUpQueue(viewer, data.since) : 'refetch' })
      await tellCaretakers(io)
    }),
  )
  socket.on('leaveQueue', () =>
    quietly(async () => {
      for (const room of [...queueRoomsOf(viewer), rooms.caretakers]) await socket.leave(room)
      await tellCaretakers(io)
    }),
  )
}
