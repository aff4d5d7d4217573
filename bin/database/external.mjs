// @ts-check
import { KindError } from '../start/kind-error.mjs'
import { say } from '../start/say.mjs'
import { explainConnection, explainWork, placeOf } from './connect-error.mjs'
import { applyMigrations } from './migrations.mjs'
import { seed } from './seed.mjs'
import { withDatabase } from './sql.mjs'

const lockNumber = 7_202_613

/** @typedef {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} Ask */

const look = `SELECT current_setting('server_version_num')::int AS version,
  pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool AS sealed`

/**
 * A PostgreSQL of one's own, reached or explained.
 * @param {string} url @param {string} [variable] by which it was named
 */
const reach = async (url, variable = 'DATABASE_URL') => {
  const where = placeOf(url, variable)
  const [found] = await withDatabase(url, (ask) => ask(look)).catch((error) =>
    Promise.reject(explainConnection(error, where, variable)),
  )
  if (Number(found?.version) < 150_000)
    throw new KindError(
      `Enough needs PostgreSQL 15 or newer, and ${where} is older: name a newer one in ${variable}.`,
    )
  if (found?.sealed && variable !== 'DATABASE_READ_URL')
    throw new KindError(
      `${where} takes no writes: name the primary in ${variable}, not a replica, and see that default_transaction_read_only is off.`,
    )
}

const otherPlaces = ['DATABASE_DIRECT_URL', 'DATABASE_READ_URL']

/** What was put into this database, and whether that came to its end. @param {Ask} ask */
const notes = async (ask) => {
  await ask('CREATE TABLE IF NOT EXISTS _enough_seed (what text PRIMARY KEY, finished boolean NOT NULL)')
  const rows = await ask('SELECT what, finished FROM _enough_seed')
  return new Map(rows.map(({ what, finished }) => [String(what), Boolean(finished)]))
}

/** @param {Ask} ask @param {'circles' | 'demo'} what @param {boolean} finished */
const note = (ask, what, finished) =>
  ask('INSERT INTO _enough_seed VALUES ($1, $2) ON CONFLICT (what) DO UPDATE SET finished = $2', [
    what,
    finished,
  ])

// One message, so one transaction: the jobs' tables live in a schema of their own.
const nothing =
  'DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public'

/** @param {Ask} ask @param {string} url */
const fillWithDemo = async (ask, url) => {
  await note(ask, 'demo', false)
  await seed(url, 'demo')
  await note(ask, 'demo', true)
  await note(ask, 'circles', true)
}

/** @param {Ask} ask @param {string} url */
const beginAnew = async (ask, url) => {
  await ask(nothing)
  await applyMigrations(url)
  await notes(ask)
  await fillWithDemo(ask, url)
}

/** @param {Ask} ask @param {string} url */
const fill = async (ask, url) => {
  const known = await notes(ask)
  // A demo only ever begins in a database without members, so one that was cut off holds nobody's words.
  if (known.get('demo') === false) return beginAnew(ask, url)
  if (process.env.DEMO === '1' && !known.has('demo')) {
    const [someone] = await ask('SELECT 1 FROM "Member" LIMIT 1')
    if (!someone) return fillWithDemo(ask, url)
    say('This database already has members, so the demo community stays away.')
  }
  if (known.get('circles')) return
  await seed(url, 'circles')
  await note(ask, 'circles', true)
}

/**
 * Several processes that start on one database take turns.
 * @param {string} url @param {(ask: Ask) => Promise<void>} work
 */
const inTurn = (url, work) =>
  withDatabase(url, async (ask) => {
    await ask(`SELECT pg_advisory_lock(${lockNumber})`)
    await work(ask)
  })

/** What PostgreSQL refused, in one sentence where we have one. @param {unknown} error @returns {never} */
const explained = (error) => {
  const said = error instanceof Error ? error.message : String(error)
  const words = error instanceof KindError ? undefined : explainWork(said)
  throw words ? new KindError(words) : error
}

/** Past a pooler, whose connections are shared: what is done here takes locks that last. @param {string} url */
const directly = (url) => process.env.DATABASE_DIRECT_URL || url

/** Migrates and fills the PostgreSQL of DATABASE_URL. @param {string} url */
export const prepareExternal = async (url) => {
  await reach(url)
  for (const variable of otherPlaces) {
    const other = process.env[variable]
    if (other) await reach(other, variable)
  }
  const direct = directly(url)
  await inTurn(direct, async (ask) => {
    await applyMigrations(direct)
    await fill(ask, direct)
  }).catch(explained)
  return url
}

/** @param {string} url */
export const resetExternal = async (url) => {
  await reach(url)
  await inTurn(directly(url), (ask) => beginAnew(ask, directly(url))).catch(explained)
}
