import { db } from '#server/db.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { rooms } from './events.ts'
import { io } from './publish.ts'

/** Takes a member's open browsers out of the threads that are not there for them any more, on every process. */
export const evictFromHidden = async (memberId: string) => {
  const sockets = (await io()?.in(rooms.member(memberId)).fetchSockets()) ?? []
  const prefix = rooms.thread('')
  const open = sockets.flatMap((socket) => [...socket.rooms].filter((room) => room.startsWith(prefix)))
  if (open.length === 0) return
  const there = await db.thread.findMany({
    where: {
      AND: [visibleThreads({ memberId }), { id: { in: open.map((room) => room.slice(prefix.length)) } }],
    },
    select: { id: true },
  })
  const stays = new Set(there.map(({ id }) => rooms.thread(id)))
  for (const socket of sockets) for (const room of open) if (!stays.has(room)) socket.leave(room)
}
