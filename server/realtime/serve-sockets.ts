import type { Server as HttpServer } from 'node:http'
import { Server, type ServerOptions } from 'socket.io'
import { viewerFromCookie } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { isSameOrigin } from '#server/http/same-origin.ts'
import { wakeEncoder } from '#server/screening/screen.ts'
import { circleAsk, joinThreadAsk, threadAsk } from './ask.ts'
import { limitAsks, limitSockets } from './budget.ts'
import { capAddresses } from './cap-addresses.ts'
import { tellCaretakers } from './caretakers.ts'
import { catchUp, gone, isThere } from './catch-up.ts'
import { rooms } from './events.ts'
import { noteLeft } from './is-here.ts'
import { listenInQueue } from './listen-in-queue.ts'
import { tellOfComing, tellOfLeaving, tellTyping, threadsOf } from './presence.ts'
import { type Io, type Sock, setIo } from './publish.ts'
import { quietly } from './quietly.ts'

const admit = async (socket: Sock, next: (refusal?: Error) => void) => {
  const { headers } = socket.handshake
  const viewer = isSameOrigin({ origin: headers.origin, host: headers.host })
    ? await viewerFromCookie(headers.cookie)
    : null
  if (!viewer?.welcomed || viewer.suspended) return next(new Error('FORBIDDEN'))
  socket.data.viewer = viewer
  await socket.join([
    rooms.member(viewer.memberId),
    rooms.session(viewer.sessionId),
    ...(viewer.showsPresence ? [rooms.shown] : []),
  ])
  next()
}

const listenInThreads = (io: Io, socket: Sock) => {
  const viewer = socket.data.viewer
  socket.on('joinThread', (ask, answer) =>
    quietly(async () => {
      const { success, data } = joinThreadAsk.safeParse(ask)
      if (!success || typeof answer !== 'function') return
      // asked before joining, or a stranger would hear the room while the database takes its time
      if (!(await isThere(viewer, data.threadId))) return answer(gone)
      // Join first, then read: what is committed in between arrives twice rather than never.
      await socket.join(rooms.thread(data.threadId))
      const caughtUp = await catchUp(viewer, data)
      if (!caughtUp.ok) await socket.leave(rooms.thread(data.threadId))
      answer(caughtUp)
      if (caughtUp.ok) await tellOfComing(io, socket, data.threadId)
    }),
  )
  socket.on('leaveThread', (ask) =>
    quietly(async () => {
      const { success, data } = threadAsk.safeParse(ask)
      if (!success) return
      await socket.leave(rooms.thread(data.threadId))
      if (socket.rooms.has(rooms.shown)) await tellOfLeaving(io, data.threadId)
    }),
  )
  socket.on('typing', (ask) => {
    const { success, data } = threadAsk.safeParse(ask)
    if (!success || !socket.rooms.has(rooms.thread(data.threadId))) return
    wakeEncoder()
    void quietly(() => tellTyping(socket, data.threadId))
  })
}

const listenInLists = (socket: Sock) => {
  const viewer = socket.data.viewer
  socket.on('joinCircle', (ask, answer) =>
    quietly(async () => {
      const { success, data } = circleAsk.safeParse(ask)
      if (!success || typeof answer !== 'function') return
      const where = { circleId: data.circleId, memberId: viewer.memberId, state: 'active' as const }
      const member = await db.membership.findFirst({ where, select: { id: true } })
      if (member) await socket.join(rooms.circle(data.circleId))
      answer({ ok: member !== null })
    }),
  )
}

/**
 * Puts the live layer on the HTTP server; `adapter` lets several processes be one. Sockets join, type
 * and hear; every durable write goes through tRPC.
 */
export const serveSockets = (http: HttpServer, adapter?: ServerOptions['adapter']): Io => {
  const io: Io = new Server(http, {
    path: '/live',
    serveClient: false,
    maxHttpBufferSize: 16_384,
    pingTimeout: 30_000,
    // without polling no request of a socket depends on another: no proxy has to keep a browser with its process
    transports: env().LIVE_TRANSPORTS === 'websocket' ? ['websocket'] : ['polling', 'websocket'],
    ...(adapter ? { adapter } : {}),
  })
  capAddresses(io)
  io.use((socket, next) => void admit(socket, next).catch(() => next(new Error('UNEXPECTED'))))
  io.on('connection', (socket) => {
    limitAsks(socket)
    limitSockets(io, socket.data.viewer.memberId)
    listenInThreads(io, socket)
    listenInLists(socket)
    listenInQueue(io, socket)
    socket.on('disconnecting', () => {
      const left = socket.rooms.has(rooms.shown) ? threadsOf(socket) : []
      const caretaker = socket.rooms.has(rooms.caretakers)
      setImmediate(() => quietly(() => Promise.all(left.map((threadId) => tellOfLeaving(io, threadId)))))
      setImmediate(() => quietly(() => noteLeft(socket.data.viewer.sessionId)))
      if (caretaker) setImmediate(() => quietly(() => tellCaretakers(io)))
    })
  })
  setIo(io)
  return io
}
