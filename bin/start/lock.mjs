// @ts-check
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { KindError } from './kind-error.mjs'
import { end, identityOf, isAlive } from './process-identity.mjs'
import { writeWhole } from './write-file.mjs'

/** @typedef {{ pid: number, identity?: string | undefined }} Known */
/** @typedef {Known & { doing: string, url?: string, children: Known[] }} Holder */

/** @param {string} path @returns {{ text: string, holder: Holder | undefined } | undefined} */
const read = (path) => {
  let text
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  try {
    const holder = JSON.parse(text)
    return {
      text,
      holder: Number.isInteger(holder?.pid) && Array.isArray(holder.children) ? holder : undefined,
    }
  } catch {
    return { text, holder: undefined }
  }
}

/** Puts a finished file under a name that must be free. @param {string} draft @param {string} path */
const claim = (draft, path) => {
  try {
    linkSync(draft, path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return false
    // some file systems know no hard links
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error
    try {
      copyFileSync(draft, path, constants.COPYFILE_EXCL)
    } catch (second) {
      if (second instanceof Error && 'code' in second && second.code === 'EEXIST') return false
      throw second
    }
  }
  return true
}

/** Removes a dead holder's lock, unless a living one has just taken its place. @param {string} path @param {string} text */
const clear = (path, text) => {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside)?.text !== text) claim(aside, path)
  rmSync(aside, { force: true })
}

/** @param {Holder} holder */
const alreadyRunning = ({ pid, doing, url }) =>
  new KindError(
    `Enough is already ${doing} from this folder${url ? ` at ${url}` : ''} (process ${pid}): close that one first, or use it.`,
  )

/**
 * One launcher a checkout. What the last one left running when it was killed is ended before this returns.
 * @param {string} state @param {string} doing in words that follow "is already"
 */
export const takeLock = async (state, doing) => {
  const path = join(state, 'running.json')
  /** @type {Holder} */
  const self = { pid: process.pid, identity: identityOf(process.pid), doing, children: [] }
  const write = () => writeWhole(path, `${JSON.stringify(self)}\n`)

  const draft = `${path}.${process.pid}.draft`
  writeWhole(draft, `${JSON.stringify(self)}\n`)
  try {
    while (!claim(draft, path)) {
      const found = read(path)
      if (found?.holder && isAlive(found.holder)) throw alreadyRunning(found.holder)
      for (const child of found?.holder?.children ?? []) {
        await end(
          child,
          [
            ['SIGTERM', 4_000],
            ['SIGKILL', 2_000],
          ],
          true,
        )
      }
      if (found) clear(path, found.text)
    }
  } finally {
    rmSync(draft, { force: true })
  }

  return {
    /** Remembers a child, so that a later start can end it should we be killed. @param {number | undefined} pid */
    adopt: (pid) => {
      if (pid) self.children = [...self.children.filter(isAlive), { pid, identity: identityOf(pid) }]
      write()
    },
    /** @param {string} url */
    serving: (url) => {
      self.url = url
      write()
    },
    release: () => rmSync(path, { force: true }),
  }
}
