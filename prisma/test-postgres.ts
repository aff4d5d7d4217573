import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../bin/postgres/embedded.mjs'

// Tests make and drop databases all day: what they write need not survive the machine.
const careless = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'autovacuum=off',
  'max_connections=200',
]

/**
 * A PostgreSQL for one run of the tests, on a folder of its own. A keeper process holds the other end of a
 * pipe: however this process ends, Ctrl-C and `kill -9` included, the keeper stops it and removes its folder.
 */
export const startTestPostgres = async (settings = careless) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'enough-test-')))
  // started by root, PostgreSQL runs as somebody else, who has to be let in
  chmodSync(folder, 0o755)
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'test-postgres-keeper.mjs'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const stop = async () => {
    keeper.stdin.end()
    await ended
  }
  try {
    const { url } = await startEmbedded(folder, {
      settings,
      initFlags: ['--no-sync', '--no-data-checksums'],
      spawned: (child) => child.unref(),
    })
    return { url: url('postgres'), folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
