// @ts-check
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainEnv } from './binaries.mjs'
import { whyItFailed } from './why.mjs'

/** @param {string} home */
const clearDrafts = (home) => {
  for (const name of readdirSync(home)) {
    if (name.startsWith('draft-')) rmSync(join(home, name), { recursive: true, force: true })
  }
}

/**
 * Makes the data folder in one move: initdb works on a draft that gets its name only when it is whole, so
 * a first start that was cut off leaves nothing to be mistaken for a database.
 * @param {import('./place.mjs').Place} place @param {string} password @param {string[]} flags
 */
export const initialise = async ({ native, home, data, runAs }, password, flags = []) => {
  if (existsSync(join(data, 'PG_VERSION'))) return false
  clearDrafts(home)
  const draft = join(home, `draft-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid)
  try {
    const words = ['--username=enough', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
    // The built-in locale sorts the same on every machine, whatever languages it has installed.
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    await run(join(native, 'bin/initdb'), [`--pgdata=${draft}`, ...words, ...locale, ...flags], runAs, home)
    renameSync(draft, data)
    return true
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

/** @param {string} program @param {string[]} args @param {import('./run-as.mjs').RunAs} runAs @param {string} home */
const run = (program, args, runAs, home) =>
  /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        ...runAs,
        cwd: '/',
        env: plainEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      child.stdout.on('data', (chunk) => {
        output += chunk
      })
      child.stderr.on('data', (chunk) => {
        output += chunk
      })
      child.on('error', reject)
      child.on('close', (code) => (code === 0 ? resolve() : reject(whyItFailed(output, home))))
    })
  )
