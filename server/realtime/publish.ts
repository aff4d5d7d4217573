import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Viewer } from '#server/auth/viewer.ts'
import {
  type ClientToServer,
  type MemberSignal,
  type QueueSignal,
  rooms,
  type ServerToClient,
  type ThreadSignal,
} from './events.ts'

type SocketData = { viewer: Viewer }
export type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type Sock = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

// Set by the custom server; Next's own copy of this module finds it on globalThis. Absent in tests and
// scripts without sockets, where announcing is simply not needed.
const shared = globalThis as typeof globalThis & { enoughIo?: Io }

export const setIo = (io: Io | undefined) => {
  shared.enoughIo = io
}

/**
 * What happened in one thread, in its order, as one packet. `apart`: members whom it must not reach, whichever rooms
 * they are in.
 */
export const publishToThread = (signals: ThreadSignal[], apart: string[] = []) => {
  const [last, before] = [signals.at(-1), signals.slice(0, -1)]
  if (!last) return
  const readers = shared.enoughIo?.to(rooms.thread(last.threadId)).except(apart.map(rooms.member))
  if (before.length > 0) readers?.emit('thread', last, before)
  else readers?.emit('thread', last)
}

/** The same to some members alone, for whom something became different from what it is for the rest. */
export const publishToReaders = (memberIds: string[], signal: ThreadSignal) => {
  if (memberIds.length > 0) shared.enoughIo?.to(memberIds.map(rooms.member)).emit('thread', signal)
}

export const publishToCircle = (circleId: string, threadId: string, apart: string[] = []) =>
  shared.enoughIo
    ?.to(rooms.circle(circleId))
    .except(apart.map(rooms.member))
    .emit('circle', { circleId, threadId })

export const publishToMember = (memberId: string, signal: MemberSignal) =>
  shared.enoughIo?.to(rooms.member(memberId)).emit('member', signal)

/** One signal for many: a single packet, sent to each room once. */
export const publishToMembers = (memberIds: string[], signal: MemberSignal) => {
  if (memberIds.length > 0) shared.enoughIo?.to(memberIds.map(rooms.member)).emit('member', signal)
}

/** The server of this process, for the few who must ask it something. */
export const io = () => shared.enoughIo

/** Tells whoever may see the case. `audience`: rooms of queue-rooms.ts; `close`: hosts for whom it is none of theirs. */
export const publishToQueue = (audience: string[], signal: QueueSignal, close: string[] = []) =>
  shared.enoughIo?.to(audience).except(close.map(rooms.member)).emit('queue', signal)

/** Ends the live connections of one session (signed out or revoked). */
export const disconnectSession = (sessionId: string) =>
  shared.enoughIo?.in(rooms.session(sessionId)).disconnectSockets(true)

/** Ends all live connections of a member whose door was closed. They come back as what they may be then. */
export const disconnectMember = (memberId: string) =>
  shared.enoughIo?.in(rooms.member(memberId)).disconnectSockets(true)

/** Lets the open browsers of a member know what they chose, on every process. */
export const setPresence = (memberId: string, showsPresence: boolean) => {
  const theirs = shared.enoughIo?.in(rooms.member(memberId))
  if (showsPresence) theirs?.socketsJoin(rooms.shown)
  else theirs?.socketsLeave(rooms.shown)
}
