// @ts-check
import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endLeftovers } from '../bin/postgres/leftovers.mjs'

const folder = process.argv[2]
if (!folder) process.exit(1)

const clear = async () => {
  const home = join(folder, 'postgres')
  try {
    await endLeftovers(join(realpathSync(home), 'data'), 'SIGQUIT')
    rmSync(realpathSync(home), { recursive: true, force: true })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  }
}

// The pipe closes when the tests are over, in whichever way they ended.
process.stdin.on('data', () => undefined).on('close', clear)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
