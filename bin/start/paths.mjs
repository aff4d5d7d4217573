// @ts-check
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KindError } from './kind-error.mjs'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Everything that is kept between starts and is not code: the database, its password, the secret. */
export const state = resolve(root, process.env.ENOUGH_DATA || '.enough')

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

export const openState = () => {
  if (!existsSync(dirname(state)))
    throw new KindError(`There is no folder ${dirname(state)} to keep the data in.`)
  // not recursive: where a folder can never be made (below /proc), Node would try forever
  if (!existsSync(state)) mkdirSync(state)
  // The account postgres passes through to its own folder; what is secret in here has mode 600.
  const { mode } = statSync(state)
  if (process.getuid?.() === 0 && (mode & 0o011) !== 0o011) chmodSync(state, mode | 0o011)
}
