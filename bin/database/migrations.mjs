// @ts-check
import { readdirSync } from 'node:fs'
import { KindError } from '../start/kind-error.mjs'
import { inRoot } from '../start/paths.mjs'
import { lastLines, runScript } from '../start/run.mjs'
import { step } from '../start/say.mjs'
import { withDatabase } from './sql.mjs'

const onDisk = () =>
  readdirSync(inRoot('prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Reading a table takes a few milliseconds, waking the schema engine half a second. @param {string} url */
const isUpToDate = (url) =>
  withDatabase(url, async (ask) => {
    const [found] = await ask("SELECT to_regclass('_prisma_migrations') AS table")
    if (!found?.table) return false
    const applied = await ask(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const names = new Set(applied.map(({ name }) => name))
    return onDisk().every((name) => names.has(name))
  })

/** @param {string} url */
export const applyMigrations = async (url) => {
  if (await isUpToDate(url)) return
  await step(
    { doing: 'Bringing the database to its newest shape', done: 'Database is in its newest shape' },
    async () => {
      const { ok, output } = await runScript('prisma/migrate.ts', [], { ...process.env, DATABASE_URL: url })
      if (!ok)
        throw new KindError(
          `The database could not be brought to its newest shape and is as it was: ${lastLines(output, 3)}`,
        )
    },
  )
}
