// @ts-check
import { buildPages, generateClient } from './build.mjs'
import { checkEnv } from './check-env.mjs'
import { installDependencies } from './dependencies.mjs'
import { KindError } from './kind-error.mjs'
import { takeLock } from './lock.mjs'
import { openState, state } from './paths.mjs'
import { choosePort } from './port.mjs'
import { adoptChildren } from './run.mjs'
import { say, step } from './say.mjs'
import { serverEnv, startServer, stopServer } from './server.mjs'
import { fail, isStopping, listenForSignals, whenStopping } from './shutdown.mjs'
import { watchServer } from './watch.mjs'
import { welcome } from './welcome.mjs'

/** @typedef {'start' | 'dev'} Mode */

/** Not imported above: it needs packages that may have to be installed first. */
const prepareDatabase = async () => {
  const url = process.env.DATABASE_URL
  if (url) return (await import('../database/external.mjs')).prepareExternal(url)
  return (await import('../database/built-in.mjs')).prepareBuiltIn()
}

/** @param {Mode} mode @param {NodeJS.ProcessEnv} env @param {(pid: number | undefined) => void} adopt */
const serve = (mode, env, adopt) => {
  const begin = () =>
    step({ doing: 'Starting the server', done: 'Server started' }, () => startServer(env, adopt))
  return mode === 'start' ? serveOnce(begin) : serveAndWatch(begin)
}

/** @param {() => ReturnType<typeof startServer>} begin */
const serveOnce = async (begin) => {
  const child = await begin()
  child.once('exit', () => {
    if (!isStopping())
      void fail(
        new KindError('The server stopped unexpectedly. Every word it accepted is kept: start again.'),
      )
  })
}

/** @param {() => ReturnType<typeof startServer>} begin */
const serveAndWatch = async (begin) => {
  const tryToBegin = () =>
    begin().catch((error) => {
      if (!isStopping()) say(`${error.message} Waiting for the next change.`)
      return undefined
    })
  let child = await tryToBegin()
  watchServer(async () => {
    if (child) await stopServer(child)
    child = await tryToBegin()
  })
}

/** @param {Mode} mode */
const open = async (mode) => {
  openState()
  const lock = await takeLock(state, mode === 'dev' ? 'running for development' : 'running')
  whenStopping(lock.release)
  adoptChildren(lock.adopt)
  const port = await choosePort(process.env.PORT)
  await installDependencies()
  await checkEnv()
  await generateClient()
  const [databaseUrl] = await Promise.all([prepareDatabase(), mode === 'start' ? buildPages() : undefined])
  const env = serverEnv(mode, port, databaseUrl)
  await serve(mode, env, lock.adopt)
  const url = process.env.PUBLIC_URL || `http://localhost:${port}`
  lock.serving(url)
  const demo = !process.env.DATABASE_URL || process.env.DEMO === '1'
  welcome(url, demo, mode === 'dev' || env.DEMO_MAILBOX === '1')
}

/** Opens the community and keeps it open until it is told to close. @param {Mode} mode */
export const launch = async (mode) => {
  listenForSignals()
  await open(mode).catch(fail)
}
