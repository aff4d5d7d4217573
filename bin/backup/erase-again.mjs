// @ts-check
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '../database/sql.mjs'
import { KindError } from '../start/kind-error.mjs'
import { state } from '../start/paths.mjs'
import { lastLines, runScript } from '../start/run.mjs'

/** The ledger of the database that was there before, if there is one that can be asked. @param {string} url @param {string} folder */
const copyLedger = async (url, folder) => {
  const rows = await withDatabase(url, (ask) => ask('SELECT "who", "choice", "at" FROM "Erasure"')).catch(
    () => [],
  )
  const path = join(folder, 'erased-before.json')
  writeFileSync(path, JSON.stringify(rows))
  return path
}

/**
 * A backup brings back whoever was erased since it was made: they are erased again, before anybody can see them.
 * @param {string} url @param {{ folder: string, before?: string, given?: string }} from
 */
export const eraseAgain = async (url, { folder, before, given }) => {
  const kept = join(state, 'erased.json')
  const ledgers = [
    ...(given ? [given] : []),
    ...(existsSync(kept) ? [kept] : []),
    ...(before ? [await copyLedger(before, folder)] : []),
  ]
  const { ok, output } = await runScript('server/leaving/erase-again-cli.ts', ledgers, {
    ...process.env,
    DATABASE_URL: url,
    LOG_LEVEL: 'error',
  })
  const count = Number(output.trim().split('\n').at(-1))
  if (!ok || Number.isNaN(count))
    throw new KindError(
      `Everything is back, but who was erased since could not be erased again. Do not open it to anybody; drop this database and try once more. ${lastLines(output, 3)}`,
    )
  return count
}
