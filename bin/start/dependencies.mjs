// @ts-check
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint, readMark } from './fingerprint.mjs'
import { KindError } from './kind-error.mjs'
import { inRoot } from './paths.mjs'
import { lastLines, run } from './run.mjs'
import { step } from './say.mjs'

const mark = 'node_modules/.enough-installed'
const wanted = () => `${process.platform}-${process.arch} ${fingerprint(['package-lock.json'])}`

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry */

/** @param {string} path @returns {Record<string, Entry>} */
const packagesIn = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8')).packages

/** Whether somebody ran npm by hand: it writes this list last, so a list means that it finished. */
const installedByHand = () => {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false
  const there = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional),
  )
}

// npm would empty what a link leads to, which belongs to somebody else
const lent = () => lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false

/** `npm start` tells which npm it is; started by node alone, the one on the path serves. */
const npm = () => {
  const own = process.env.npm_execpath
  return own?.endsWith('.js') ? { command: process.execPath, first: [own] } : { command: 'npm', first: [] }
}

/** Installs what the lock file names, unless the last install of the very same list was finished. */
export const installDependencies = async () => {
  if (lent() || readMark(mark) === wanted()) return
  if (!installedByHand()) await install()
  writeFileSync(inRoot(mark), `${wanted()}\n`)
}

const install = () =>
  step(
    { doing: 'Fetching the parts Enough is made of, a minute or two', done: 'Parts fetched' },
    async () => {
      const { command, first } = npm()
      const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
      const { ok, output } = await run(command, args).catch(() => {
        throw new KindError('npm was not found: it comes with Node, from https://nodejs.org.')
      })
      if (/ENOSPC|no space left/i.test(output))
        throw new KindError('The disk is full: make some room and start again.')
      if (!ok)
        throw new KindError(
          `${lastLines(output)}\nnpm could not fetch everything (its words are above): see to that and start again.`,
        )
    },
  )
