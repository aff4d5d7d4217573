// `npm run db:reset`: the demo community as it was at the beginning.

import { generateClient } from './start/build.mjs'
import { installDependencies } from './start/dependencies.mjs'
import { KindError } from './start/kind-error.mjs'
import { takeLock } from './start/lock.mjs'
import { openState, state } from './start/paths.mjs'
import { adoptChildren } from './start/run.mjs'
import { say } from './start/say.mjs'
import { close, fail, listenForSignals, whenStopping } from './start/shutdown.mjs'

const resetOwn = async () => {
  const { makeDemo, startBuiltIn } = await import('./database/built-in.mjs')
  const { url } = await startBuiltIn()
  await makeDemo(url)
}

/** @param {string} url */
const resetExternal = async (url) => {
  const { placeOf } = await import('./database/connect-error.mjs')
  if (!process.argv.includes('--yes')) {
    throw new KindError(
      `This would remove everything in ${placeOf(url)}: if that is what you want, say npm run db:reset -- --yes.`,
    )
  }
  await (await import('./database/external.mjs')).resetExternal(url)
}

const reset = async () => {
  openState()
  const lock = await takeLock(state, 'being reset')
  whenStopping(lock.release)
  adoptChildren(lock.adopt)
  await installDependencies()
  await generateClient()
  const url = process.env.DATABASE_URL
  await (url ? resetExternal(url) : resetOwn())
  say('The demo community is back as it was at the beginning.')
  await close()
}

listenForSignals()
await reset().catch(fail)
