import { readApartPairs, whoIsApart } from '#server/apart/who-is-apart.ts'
import { db } from '#server/db.ts'
import { rooms } from './events.ts'
import type { Io, Sock } from './publish.ts'

/** Tells each reader of a thread whether another member who chose to show it is reading too. Never who. */
export const tellPresence = async (io: Io, threadId: string) => {
  const sockets = await io.in(rooms.thread(threadId)).fetchSockets()
  const idOf = ({ data }: (typeof sockets)[number]) => data.viewer?.memberId ?? []
  const shown = new Set(sockets.filter((socket) => socket.rooms.has(rooms.shown)).flatMap(idOf))
  const readers = sockets.flatMap(idOf)
  const apart = await readApartPairs(db, [...shown], readers)
  for (const socket of sockets) {
    const reader = socket.data.viewer?.memberId ?? ''
    const others = [...shown].some((memberId) => memberId !== reader && !apart(reader, memberId))
    socket.emit('presence', { threadId, someoneIsHere: others })
  }
}

/** Tells the other readers that somebody is writing, except those who are apart from them. Never who. */
export const tellTyping = async (socket: Sock, threadId: string) => {
  const { memberId } = socket.data.viewer
  const apart = await whoIsApart(db, memberId)
  socket
    .to(rooms.thread(threadId))
    .except([memberId, ...apart].map(rooms.member))
    .emit('typing', { threadId })
}

/** The threads a socket is reading. */
export const threadsOf = (socket: Sock) =>
  [...socket.rooms].flatMap((room) =>
    room.startsWith(rooms.thread('')) ? [room.slice(rooms.thread('').length)] : [],
  )
