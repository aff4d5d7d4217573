import type { EventEmitter } from 'node:events'
import type pg from 'pg'
import { noRoom, type Refusal } from './errors.ts'
import { log } from './log.ts'

// Next compiles its own copy of this module beside the custom server's: only globalThis is one for both.
const shared = globalThis as typeof globalThis & { enoughNoRoomAt?: number }

/** Milliseconds for which a refusal for want of room is believed. Whoever writes meanwhile is the next to ask. */
const believed = 60_000

/** disk_full: what PostgreSQL says when it cannot make a file longer. Whatever it was at is undone. */
const diskFull = '53100'

const note = () => {
  const last = shared.enoughNoRoomAt ?? 0
  // one line a minute, since every request may hear the same
  if (Date.now() - last > believed)
    log.error('the database has no room left on its disk: nothing new is kept')
  shared.enoughNoRoomAt = Date.now()
}

/** Notes it as soon as the database says so, whoever asked for what. */
export const listenForNoRoom = (client: pg.PoolClient) => {
  const { connection } = client as unknown as { connection: EventEmitter }
  connection.on('errorMessage', ({ code }: { code?: string }) => {
    if (code === diskFull) note()
  })
}

/** Whether the database has taken, for a minute now, whatever this process gave it. */
export const hasRoom = (now = Date.now()) => now - (shared.enoughNoRoomAt ?? 0) > believed

type Nested = {
  code?: unknown
  originalCode?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

/** Whether it failed for want of room, as the client of the database and the driver each wrap it. */
const isNoRoom = (error: unknown, depth = 5): boolean => {
  if (depth === 0 || typeof error !== 'object' || error === null) return false
  const { code, originalCode, cause, meta } = error as Nested
  if (code === diskFull || originalCode === diskFull) return true
  return isNoRoom(cause, depth - 1) || isNoRoom(meta?.driverAdapterError, depth - 1)
}

/** What a person is told instead, where that was it. */
export const orNoRoom = (error: unknown): Refusal | unknown => (isNoRoom(error) ? noRoom() : error)
