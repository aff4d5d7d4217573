// @ts-check
import { execFileSync, spawnSync } from 'node:child_process'
import { KindError } from '../start/kind-error.mjs'

/** @typedef {{ uid: number, gid: number } | undefined} RunAs whom PostgreSQL runs as; undefined: as we do */

/** @param {string} name */
const idsOf = (name) => {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root, so root lends it the account named postgres, made when missing. */
const postgresAccount = () => {
  const known = idsOf('postgres')
  if (known) return known
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/bin/false',
    'postgres',
  ])
  const made = idsOf('postgres')
  if (made) return made
  throw new KindError(
    'PostgreSQL does not run as root and no account named postgres could be made: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** @param {{ uid: number, gid: number } | undefined} owner of the data that is already there @returns {RunAs} */
export const chooseRunAs = (owner) => {
  if (process.getuid?.() !== 0) return undefined
  return owner?.uid ? { uid: owner.uid, gid: owner.gid } : postgresAccount()
}

/** @param {RunAs} runAs @param {string} test an option of test(1) @param {string} path */
export const may = (runAs, test, path) =>
  spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { ...runAs, cwd: '/' }).status === 0
