import { isStaff } from '#server/auth/roles.ts'
import { db } from '#server/db.ts'
import { rooms } from './events.ts'
import { io } from './publish.ts'

/** Takes a member's open browsers out of a circle's rooms, on every process, from this instant. */
export const evictFromCircle = async (memberId: string, circleId: string) => {
  const sockets = (await io()?.in(rooms.member(memberId)).fetchSockets()) ?? []
  const prefix = rooms.thread('')
  const open = sockets.flatMap((socket) => [...socket.rooms].filter((room) => room.startsWith(prefix)))
  const stays = { circle: { memberships: { some: { memberId, state: 'active' as const } } } }
  const threads = await db.thread.findMany({
    where: {
      id: { in: open.map((room) => room.slice(prefix.length)) },
      OR: [{ circleId }, { alsoCircleId: circleId }],
      // of a bridge the other circle still holds the door open
      NOT: { OR: [stays, { alsoCircle: stays.circle }] },
    },
    select: { id: true },
  })
  const left = [
    rooms.circle(circleId),
    rooms.queue(circleId),
    ...threads.map((thread) => rooms.thread(thread.id)),
  ]
  for (const socket of sockets) {
    for (const room of left) socket.leave(room)
    const { viewer } = socket.data
    // whoever hosted this one alone looks after nothing now
    if (viewer && !isStaff(viewer) && viewer.hosts.every((id) => id === circleId))
      socket.leave(rooms.caretakers)
  }
}
