import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { readLedger } from './ledger.ts'

export const ledgerFile = 'erased.json'

/**
 * Writes the ledger beside the database too: a backup that is put back brings an old one along. Hashes and days,
 * nothing else. Where there is no folder to write to, `npm run erasure:ledger` gives the same.
 */
export const keepOutside = async () => {
  const folder = env().ENOUGH_DATA
  if (!folder) return
  const path = join(folder, ledgerFile)
  try {
    writeFileSync(`${path}.half`, `${JSON.stringify(await readLedger(), null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.half`, path)
  } catch (error) {
    log.warn({ code: (error as NodeJS.ErrnoException).code }, 'the erasure ledger could not be kept outside')
  }
}
