import type { EventEmitter } from 'node:events'
import type pg from 'pg'

/** As many as a pool may have: each is stale once at most, and closed then. */
const most = 200

// Next compiles its own copy of this module beside the custom server's, and the connections are the same: so the
// mark is on them.
const mark = Symbol.for('enough.stale')
type Marked = { [mark]?: true }

// A type or a table of the statement was dropped, and made anew under its name. Internal words are never translated.
const gone = /^(cache lookup failed for|could not open relation with OID)/

/**
 * PostgreSQL keeps a prepared statement with the columns it had. After a migration, or a restore, gave a column
 * another type, or when it forgot the statement, it refuses it for as long as the connection lives. By the place in
 * its code, since its words come in the language of the server.
 */
export const isStaleError = (error: unknown) => {
  const { code, routine, message = '' } = error as { code?: string; routine?: string; message?: string }
  if (code === 'XX000') return gone.test(message)
  return (code === '0A000' && routine === 'RevalidateCachedQuery') || code === '26000'
}

/** Marks a connection as soon as the database says so, whoever asked. */
export const listenForStale = (client: pg.PoolClient) => {
  const { connection } = client as unknown as { connection: EventEmitter }
  connection.on('errorMessage', (error) => {
    if (isStaleError(error)) (client as Marked)[mark] = true
  })
}

export const isStale = (client: pg.ClientBase) => (client as Marked)[mark] === true

/** Asks again for as long as it was a stale connection that refused. */
export const untilFresh = async <T>(
  ask: () => Promise<T>,
  wasStale: (error: unknown) => boolean,
): Promise<T> => {
  for (let left = most; ; left -= 1)
    try {
      return await ask()
    } catch (error) {
      if (left === 0 || !wasStale(error)) throw error
    }
}
