// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { KindError } from './kind-error.mjs'
import { inRoot, root, state } from './paths.mjs'
import { choosePort } from './port.mjs'
import { waitUntil } from './process-identity.mjs'
import { careKey, secret } from './secret.mjs'
import { serverArgs, serverMemory, sourceArgs } from './server-args.mjs'
import { whenStopping } from './shutdown.mjs'

/** @param {'start' | 'dev'} mode @param {number} port @param {string} databaseUrl @returns {NodeJS.ProcessEnv} */
export const serverEnv = (mode, port, databaseUrl) => ({
  ...process.env,
  ...serverMemory,
  NODE_ENV: mode === 'dev' ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  PORT: String(port),
  DATABASE_URL: databaseUrl,
  ENOUGH_DATA: state,
  NEXTAUTH_SECRET: secret(),
  CARE_KEY: careKey(),
  // The demo's mail is read on screen. With a database or a mail server of one's own, nobody gets to see it unasked.
  ...(process.env.DATABASE_URL || process.env.SMTP_URL ? {} : { DEMO_MAILBOX: '1' }),
})

/** @param {import('node:child_process').ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null

/** @param {import('node:child_process').ChildProcess} child */
export const stopServer = async (child) => {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  if (!(await waitUntil(() => hasEnded(child), 8_000))) child.kill('SIGKILL')
}

/**
 * Starts the server and waits until it listens.
 * @param {NodeJS.ProcessEnv} env @param {(pid: number | undefined) => void} adopt
 */
export const startServer = async (env, adopt) => {
  // A group of its own, so that Ctrl-C reaches it through us and in order.
  const args = env.NODE_ENV === 'development' ? sourceArgs : serverArgs
  if (!existsSync(inRoot(args.at(-1) ?? '')))
    throw new KindError('Nothing is built here yet. `npm run build` does it, in about a minute.')
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  adopt(child.pid)
  const forget = whenStopping(() => stopServer(child))
  child.once('exit', forget)
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      /** @type {string | undefined} */
      let why
      child.on('message', (message) => {
        if (!message || typeof message !== 'object') return
        if ('ready' in message) resolve()
        if ('failed' in message) why = String(message.failed)
      })
      child.once('error', reject)
      child.once('exit', () =>
        why === undefined
          ? choosePort(env.PORT).then(
              () => reject(new KindError('The server could not start; what it said is above.')),
              reject,
            )
          : reject(new KindError(why)),
      )
    })
  )
  return child
}
