import { rooms } from './events.ts'
import type { Io, Sock } from './publish.ts'

const open = (sockets: { data: { viewer?: { memberId: string; showsPresence: boolean } } }[]) =>
  sockets.flatMap(({ data }) => (data.viewer ? [data.viewer] : []))

/** Tells each reader of a thread whether another member who chose to show it is reading too. Never who. */
export const tellPresence = async (io: Io, threadId: string) => {
  const sockets = await io.in(rooms.thread(threadId)).fetchSockets()
  const shown = new Set(open(sockets).flatMap((viewer) => (viewer.showsPresence ? [viewer.memberId] : [])))
  for (const socket of sockets) {
    const others = [...shown].some((memberId) => memberId !== socket.data.viewer?.memberId)
    socket.emit('presence', { threadId, someoneIsHere: others })
  }
}

/** The threads a socket is reading. */
export const threadsOf = (socket: Sock) =>
  [...socket.rooms].flatMap((room) =>
    room.startsWith(rooms.thread('')) ? [room.slice(rooms.thread('').length)] : [],
  )
