// @ts-check
import { readdirSync } from 'node:fs'
import { KindError } from '../start/kind-error.mjs'
import { inRoot } from '../start/paths.mjs'
import { lastLines, runScript } from '../start/run.mjs'
import { say, step } from '../start/say.mjs'
import { explainWork } from './connect-error.mjs'
import { withDatabase } from './sql.mjs'

const onDisk = () =>
  readdirSync(inRoot('prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/**
 * What is still to apply, and what a newer version applied. Reading a table takes a few milliseconds, waking the
 * schema engine half a second.
 * @param {string} url
 */
const compare = (url) =>
  withDatabase(url, async (ask) => {
    const [found] = await ask("SELECT to_regclass('_prisma_migrations') AS table")
    if (!found?.table) return { missing: onDisk(), ahead: [] }
    const applied = await ask(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const names = new Set(applied.map(({ name }) => String(name)))
    const ours = new Set(onDisk())
    return {
      missing: [...ours].filter((name) => !names.has(name)),
      ahead: [...names].filter((name) => !ours.has(name)).sort(),
    }
  })

/**
 * A newer version was here. One version back is meant to go on beside it; what has lost something that this one
 * reads is not touched.
 * @param {string} url @param {string[]} ahead
 */
const liveWithNewer = async (url, ahead) => {
  const { ok, output } = await runScript('prisma/backward/fits.ts', [], { ...process.env, DATABASE_URL: url })
  if (!ok)
    throw new KindError(
      `A newer Enough has changed the database of DATABASE_URL (${ahead.at(-1)}), and this version cannot work with it (${lastLines(output, 1)}): start that version or a newer one, or restore a backup of before.`,
    )
  say(`A newer Enough was here (${ahead.at(-1)}). This version can go on beside it.`)
}

const mayShape = `SELECT has_schema_privilege('public', 'CREATE') AS tables,
  has_database_privilege(current_database(), 'CREATE') AS extensions, current_user AS who`

/** Asked first: what the schema engine says of a missing right names something else. @param {string} url */
const requireRights = async (url) => {
  const [may] = await withDatabase(url, (ask) => ask(mayShape))
  if (may?.tables && may.extensions) return
  const what = may?.tables ? 'add extensions' : 'make tables'
  throw new KindError(
    `The user ${may?.who} of DATABASE_URL may not ${what} in its database: let it own that, with ALTER DATABASE … OWNER TO ${may?.who}.`,
  )
}

/** @param {string} url */
export const applyMigrations = async (url) => {
  const { missing, ahead } = await compare(url)
  if (ahead.length > 0) return liveWithNewer(url, ahead)
  if (missing.length === 0) return
  await requireRights(url)
  await step(
    { doing: 'Bringing the database to its newest shape', done: 'Database is in its newest shape' },
    async () => {
      const { ok, output } = await runScript('prisma/migrate.ts', [], { ...process.env, DATABASE_URL: url })
      if (!ok)
        throw new KindError(
          explainWork(output) ??
            `The database could not be brought to its newest shape and is as it was: ${lastLines(output, 3)}`,
        )
    },
  )
}
