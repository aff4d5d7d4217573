// @ts-check
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { findBinaries } from './binaries.mjs'
import { chooseRunAs, may } from './run-as.mjs'

/** @typedef {import('./run-as.mjs').RunAs} RunAs */
/** @typedef {{ native: string, home: string, data: string, runAs: RunAs }} Place */

const stage = () => process.env.ENOUGH_STAGE ?? '/var/lib/enough'

/**
 * Where the database lives: `home` (a folder of ours, or a link to the stage) holds the data.
 * @param {string} home @returns {Place}
 */
export const choosePlace = (home) => {
  const { native, version } = findBinaries()
  const runAs = chooseRunAs(statSync(join(home, 'data'), { throwIfNoEntry: false }))
  const dangling = lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(home)
  if (dangling) rmSync(home)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (!runAs) return { native, home: realpathSync(home), data: join(realpathSync(home), 'data'), runAs }

  chownSync(home, runAs.uid, runAs.gid)
  chmodSync(home, 0o700)
  // Asked of where it really is: a link below a closed folder leads to a stage that is open.
  const real = realpathSync(home)
  const reached = may(runAs, '-w', real) ? real : moveToStage(home, runAs)
  const runnable = may(runAs, '-x', join(native, 'bin/postgres')) ? native : stageBinaries(native, version)
  return { native: runnable, home: reached, data: join(reached, 'data'), runAs }
}

const openStage = () => {
  mkdirSync(stage(), { recursive: true, mode: 0o755 })
  chmodSync(stage(), 0o755)
}

/** The account postgres cannot enter the checkout (root's home, say): data moves where it can. */
/** @param {string} home @param {NonNullable<RunAs>} runAs */
const moveToStage = (home, runAs) => {
  openStage()
  const mark = createHash('sha256')
    .update(realpathSync(dirname(home)))
    .digest('hex')
    .slice(0, 12)
  const staged = join(stage(), `${mark}-${randomBytes(3).toString('hex')}`)
  execFileSync('cp', ['-a', realpathSync(home), staged])
  chownSync(staged, runAs.uid, runAs.gid)
  writeFileSync(
    join(staged, 'README'),
    `The database of Enough in ${dirname(dirname(home))}\n(linked from ${home}). Once that folder is gone, this one can go too.\n`,
  )
  const former = `${home}.${randomBytes(3).toString('hex')}`
  renameSync(home, former)
  symlinkSync(staged, home)
  rmSync(former, { recursive: true, force: true })
  return staged
}

/** @param {string} native @param {string} version */
const stageBinaries = (native, version) => {
  openStage()
  const staged = join(stage(), `postgresql-${version}`)
  if (existsSync(staged)) return staged
  const draft = `${staged}.${randomBytes(3).toString('hex')}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(draft, staged)
  } catch (error) {
    // another start may have staged the same binaries meanwhile
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(staged)) throw error
  }
  return staged
}
