import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '#server/realtime/events.ts'

export type Heard = (postId: string, at: number) => void

const open = (base: string, cookie: string, threadId: string, heard: Heard) =>
  new Promise<Socket<ServerToClient, ClientToServer>>((resolve, reject) => {
    const socket: Socket<ServerToClient, ClientToServer> = io(base, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
    })
    socket.once('connect_error', reject)
    socket.on('thread', (last, before = []) => {
      for (const signal of [...before, last]) if ('post' in signal) heard(signal.postId, performance.now())
    })
    socket.once('connect', () =>
      socket.emit('joinThread', { threadId, lastSeq: 2_000_000_000 }, () => resolve(socket)),
    )
  })

/** So many people in one thread, a few arriving at a time. */
export const seatReaders = async (base: string, cookies: string[], threadId: string, heard: Heard) => {
  const seated: Socket[] = []
  for (let n = 0; n < cookies.length; n += 20)
    seated.push(
      ...(await Promise.all(cookies.slice(n, n + 20).map((cookie) => open(base, cookie, threadId, heard)))),
    )
  return () => {
    for (const socket of seated) socket.disconnect()
  }
}
