// @ts-check
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDatabase } from '../database/sql.mjs'
import { KindError } from '../start/kind-error.mjs'
import { inRoot } from '../start/paths.mjs'
import { lastLines, runScript } from '../start/run.mjs'
import { load } from './load.mjs'

/** @param {string} url @param {string} [folder] */
const migrate = async (url, folder) => {
  const args = folder ? [folder] : []
  const { ok, output } = await runScript('prisma/migrate.ts', args, { ...process.env, DATABASE_URL: url })
  if (!ok) throw new KindError(`The tables could not be made: ${lastLines(output, 3)}`)
}

/** The migrations that a backup knew, in a folder of their own. @param {string[]} names @param {string} folder */
const copyKnown = (names, folder) => {
  for (const name of names) {
    try {
      cpSync(inRoot('prisma/migrations', name), join(folder, name), { recursive: true })
    } catch {
      throw new KindError(
        'This backup was made by a newer Enough than this one: update first. Nothing was changed.',
      )
    }
  }
}

/**
 * Makes an empty database what the backup was, then brings it to the shape of this version.
 * @param {string} url @param {string} folder @param {import('./dump.mjs').Manifest} manifest
 */
export const putBack = async (url, folder, manifest) => {
  const known = mkdtempSync(join(tmpdir(), 'enough-migrations-'))
  try {
    copyKnown(manifest.migrations, known)
    await migrate(url, known)
    await withDatabase(url, (ask) =>
      ask('CREATE TABLE IF NOT EXISTS _enough_seed (what text PRIMARY KEY, finished boolean NOT NULL)'),
    )
    await load(url, folder, manifest)
    await migrate(url)
  } finally {
    rmSync(known, { recursive: true, force: true })
  }
}
