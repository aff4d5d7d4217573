import { log } from '#server/log.ts'
import { rooms } from './events.ts'
import type { Io, Sock } from './publish.ts'

/** What one socket may ask: a thumb never reaches it, a script does at once. */
const asks = { perSecond: 10, atOnce: 60 } as const
/** Open browsers of one member on this process; more of them close the oldest. */
const mostOfMember = 20

/** Tokens that come back with time. Answers whether there was one left. */
export const bucket = ({ perSecond, atOnce }: { perSecond: number; atOnce: number }, now = Date.now) => {
  let left = atOnce
  let at = now()
  return () => {
    const passed = Math.max(0, now() - at)
    at = now()
    left = Math.min(atOnce, left + (passed / 1000) * perSecond)
    if (left < 1) return false
    left -= 1
    return true
  }
}

/** Ends a socket that asks more than anybody can mean to. Its browser comes back and catches up. */
export const limitAsks = (socket: Sock) => {
  const take = bucket(asks)
  socket.use((_, next) => {
    if (take()) return next()
    log.warn({ member: socket.data.viewer.memberId }, 'a socket asked too much and was closed')
    socket.disconnect(true)
  })
}

/** Closes the oldest sockets of a member who has more open than anybody reads in. */
export const limitSockets = (io: Io, memberId: string) => {
  const open = [...(io.sockets.adapter.rooms.get(rooms.member(memberId)) ?? [])]
  for (const id of open.slice(0, Math.max(0, open.length - mostOfMember)))
    io.sockets.sockets.get(id)?.disconnect(true)
}
