// @ts-check
import { watch } from 'node:fs'
import { inRoot } from './paths.mjs'
import { say } from './say.mjs'
import { isStopping } from './shutdown.mjs'

/**
 * Calls `changed` when code of the server was saved, once for a burst of saves and never twice at a time.
 * @param {() => Promise<unknown>} changed
 */
export const watchServer = (changed) => {
  /** @type {NodeJS.Timeout | undefined} */
  let soon
  let turn = Promise.resolve()
  /** @param {string} _ @param {string | null} name */
  const heard = (_, name) => {
    if (!name || !/\.tsx?$/.test(name) || /\.test\.tsx?$|generated/.test(name)) return
    clearTimeout(soon)
    soon = setTimeout(() => {
      turn = turn.then(async () => {
        if (isStopping()) return
        say(`${name} changed: starting the server anew …`)
        await changed()
      })
    }, 150)
  }
  for (const folder of ['server', 'prisma']) watch(inRoot(folder), { recursive: true }, heard)
}
