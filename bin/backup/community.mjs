// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '../database/sql.mjs'
import { urlOf } from '../postgres/embedded.mjs'
import { readKeys } from '../postgres/keys.mjs'
import { KindError } from '../start/kind-error.mjs'
import { takeLock } from '../start/lock.mjs'
import { openState, state } from '../start/paths.mjs'
import { adoptChildren } from '../start/run.mjs'
import { whenStopping } from '../start/shutdown.mjs'

/** The built-in database while Enough is running, if it is. */
const running = async () => {
  const keys = readKeys(join(state, 'database.json'))
  if (!keys) return undefined
  const url = urlOf(keys, 'enough')
  return withDatabase(url, (ask) => ask('SELECT 1')).then(
    () => url,
    () => undefined,
  )
}

/** Starts the built-in database for a while; nobody else may have it meanwhile. @param {string} doing */
export const openBuiltIn = async (doing) => {
  openState()
  const lock = await takeLock(state, doing)
  whenStopping(lock.release)
  adoptChildren(lock.adopt)
  return (await import('../database/built-in.mjs')).startBuiltIn()
}

const nothingYet = () =>
  new KindError('There is no database here yet: `npm start` makes one, or name yours in DATABASE_URL.')

/**
 * The address of the community's database: a PostgreSQL of one's own, the built-in one as it runs, or started
 * for this. @param {string} doing in words that follow "is already"
 */
export const communityUrl = async (doing) => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  if (!existsSync(join(state, 'postgres'))) throw nothingYet()
  return (await running()) || (await openBuiltIn(doing)).url('enough')
}
