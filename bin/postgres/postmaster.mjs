// @ts-check
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../start/port.mjs'
import { waitUntil } from '../start/process-identity.mjs'
import { plainEnv } from './binaries.mjs'
import { portTaken, stillHeld, whyItFailed } from './why.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ settings?: string[], log: string, spawned?: (child: ChildProcess) => void }} Options */

const always = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'min_wal_size=48MB',
  'max_wal_size=512MB',
]

/** @param {import('./place.mjs').Place} place @param {number} port @param {Options} options */
const launch = ({ native, data, runAs }, port, { settings = [], log, spawned }) => {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(log, `${log}.old`)
  const file = openSync(log, 'a', 0o600)
  const from = statSync(log).size
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...[...always, ...settings].flatMap((setting) => ['-c', setting]),
  ]
  // A group of its own: Ctrl-C must reach the server first, and the database last, through us.
  const child = spawn(join(native, 'bin/postgres'), args, {
    ...runAs,
    cwd: '/',
    env: plainEnv,
    detached: true,
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  spawned?.(child)
  return { child, said: () => readFileSync(log).subarray(from).toString('utf8') }
}

/** @param {string} data @param {number | undefined} pid */
const isReady = (data, pid) => {
  const path = join(data, 'postmaster.pid')
  if (!existsSync(path)) return false
  const lines = readFileSync(path, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** @param {ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined

/**
 * Starts PostgreSQL and waits until it takes connections; on a taken port it moves to another one.
 * @param {import('./place.mjs').Place} place @param {number} wanted @param {Options} options
 */
export const startPostmaster = async (place, wanted, options) => {
  let port = wanted
  for (let attempt = 1; ; attempt++) {
    const { child, said } = launch(place, port, options)
    child.on('error', () => undefined)
    // Recovery after a power cut reads the log since the last checkpoint: give it time.
    await waitUntil(() => hasEnded(child) || isReady(place.data, child.pid), 180_000)
    if (!hasEnded(child)) return { child, port }
    const output = said()
    const passing = portTaken(output) || stillHeld(output)
    if (!passing || attempt === 20) throw whyItFailed(output, place.home)
    if (portTaken(output)) port = await freePort()
    else await sleep(250)
  }
}

/** Fast shutdown: open transactions roll back, committed ones are kept. @param {ChildProcess} child */
export const stopPostmaster = async (child) => {
  /** @type {[NodeJS.Signals, number][]} */
  const ways = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ]
  for (const [signal, ms] of ways) {
    if (hasEnded(child)) return
    child.kill(signal)
    if (await waitUntil(() => hasEnded(child), ms)) return
  }
}
