// @ts-check
import { join } from 'node:path'
import { withDatabase } from '../database/sql.mjs'
import { urlOf } from '../postgres/embedded.mjs'
import { readKeys } from '../postgres/keys.mjs'
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

/** The address of the community's database: a PostgreSQL of one's own, the built-in one as it runs, or started for this. */
export const communityUrl = async () =>
  process.env.DATABASE_URL || (await running()) || (await openBuiltIn('being backed up')).url('enough')
