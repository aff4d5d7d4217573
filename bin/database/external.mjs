// @ts-check
import { KindError } from '../start/kind-error.mjs'
import { runScript } from '../start/run.mjs'
import { say } from '../start/say.mjs'
import { explainConnection, placeOf } from './connect-error.mjs'
import { applyMigrations } from './migrations.mjs'
import { seed } from './seed.mjs'
import { withDatabase } from './sql.mjs'

const lockNumber = 7_202_613

/** @typedef {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} Ask */

/** A PostgreSQL of one's own, reached or explained. @param {string} url */
export const reach = async (url) => {
  const where = placeOf(url)
  const [found] = await withDatabase(url, (ask) =>
    ask("SELECT current_setting('server_version_num')::int AS version"),
  ).catch((error) => Promise.reject(explainConnection(error, where)))
  if (Number(found?.version) < 150_000)
    throw new KindError(`Enough needs PostgreSQL 15 or newer, and ${where} is older.`)
}

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

/** Everything in it goes: only after a `--yes`, or for a demo that was cut off. @param {string} url */
export const empty = async (url) => {
  const { ok, output } = await runScript('prisma/empty.ts', [], { ...process.env, DATABASE_URL: url })
  if (!ok) throw new KindError(`The database could not be emptied: ${output.trim()}`)
}

/** @param {Ask} ask @param {string} url */
export const fillWithDemo = async (ask, url) => {
  await note(ask, 'demo', false)
  await seed(url, 'demo')
  await note(ask, 'demo', true)
  await note(ask, 'circles', true)
}

/** @param {Ask} ask @param {string} url */
const fill = async (ask, url) => {
  const known = await notes(ask)
  if (known.get('demo') === false) {
    // The demo only ever begins in a database without members, so nobody's words are in here.
    await empty(url)
    await applyMigrations(url)
    await notes(ask)
    return fillWithDemo(ask, url)
  }
  if (process.env.DEMO === '1' && !known.has('demo')) {
    const [someone] = await ask('SELECT 1 FROM "Member" LIMIT 1')
    if (!someone) return fillWithDemo(ask, url)
    say('This database already has members, so the demo community stays away.')
  }
  if (known.get('circles')) return
  await seed(url, 'circles')
  await note(ask, 'circles', true)
}

/** Migrates and fills the PostgreSQL of DATABASE_URL; several starts at once take turns. @param {string} url */
export const prepareExternal = async (url) => {
  await reach(url)
  await withDatabase(url, async (ask) => {
    await ask(`SELECT pg_advisory_lock(${lockNumber})`)
    await applyMigrations(url)
    await fill(ask, url)
  })
  return url
}
