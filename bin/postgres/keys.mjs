// @ts-check
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../start/write-file.mjs'
import { plainEnv } from './binaries.mjs'
import { whyItFailed } from './why.mjs'

/** @typedef {{ port: number, password: string }} Keys */

/** @param {string} path @returns {Keys | undefined} */
export const readKeys = (path) => {
  try {
    const { port, password } = JSON.parse(readFileSync(path, 'utf8'))
    return Number.isInteger(port) && typeof password === 'string' ? { port, password } : undefined
  } catch {
    return undefined
  }
}

/** @param {string} path @param {Keys} keys */
export const keep = (path, keys) => writeWhole(path, `${JSON.stringify(keys)}\n`, 0o600)

/**
 * The password of the database; a lost one is replaced while nothing runs, for the data is still ours.
 * @param {string} path @param {import('./place.mjs').Place} place
 */
export const passwordFor = (path, { native, data, home, runAs }) => {
  const known = readKeys(path)
  if (known) return known.password
  const password = randomBytes(24).toString('hex')
  if (existsSync(join(data, 'PG_VERSION'))) {
    const { status, stderr, stdout } = spawnSync(
      join(native, 'bin/postgres'),
      ['--single', '-D', data, 'postgres'],
      {
        ...runAs,
        cwd: '/',
        env: plainEnv,
        input: `ALTER ROLE enough PASSWORD '${password}'\n`,
        encoding: 'utf8',
      },
    )
    if (status !== 0) throw whyItFailed(`${stdout}${stderr}`, home)
  }
  return password
}
