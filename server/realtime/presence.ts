import { readApartPairs, whoIsApart } from '#server/apart/who-is-apart.ts'
import { db } from '#server/db.ts'
import { rooms } from './events.ts'
import type { Io, Sock } from './publish.ts'

/** Tells readers of a thread whether another member who chose to show it is reading too. Never who. */
const tell = async (io: Io, threadId: string, isTold: (readerId: string) => boolean) => {
  const sockets = await io.in(rooms.thread(threadId)).fetchSockets()
  const idOf = ({ data }: (typeof sockets)[number]) => data.viewer?.memberId ?? ''
  const shown = new Set(sockets.filter((socket) => socket.rooms.has(rooms.shown)).map(idOf))
  const told = sockets.filter((socket) => isTold(idOf(socket)))
  const apart = await readApartPairs(db, [...shown], told.map(idOf))
  for (const socket of told) {
    const reader = idOf(socket)
    const others = [...shown].some((memberId) => memberId !== reader && !apart(reader, memberId))
    socket.emit('presence', { threadId, someoneIsHere: others })
  }
}

/**
 * Somebody came. What the others see changes only if they chose to be seen: in a full conversation most did not, and
 * telling everybody at each coming would grow with its square.
 */
export const tellOfComing = (io: Io, socket: Sock, threadId: string) => {
  const { memberId } = socket.data.viewer
  const seen = socket.rooms.has(rooms.shown)
  return tell(io, threadId, (readerId) => seen || readerId === memberId)
}

/** Somebody left, who could be seen. */
export const tellOfLeaving = (io: Io, threadId: string) => tell(io, threadId, () => true)

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
