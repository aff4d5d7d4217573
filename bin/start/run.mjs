// @ts-check
import { spawn } from 'node:child_process'
import { root } from './paths.mjs'
import { send, waitUntil } from './process-identity.mjs'
import { whenStopping } from './shutdown.mjs'

/**
 * Runs one program to its end in the checkout and gives what it said.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {(chunk: string) => void} [heard]
 */
export const run = (command, args, env = process.env, heard) =>
  /** @type {Promise<{ ok: boolean, output: string }>} */ (
    new Promise((resolve, reject) => {
      const windows = process.platform === 'win32'
      const child = spawn(command, args, {
        cwd: root,
        env,
        shell: windows,
        detached: !windows,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const ended = () => child.exitCode !== null || child.signalCode !== null
      const forget = whenStopping(async () => {
        // with what it started in its turn
        if (child.pid) send(-child.pid, 'SIGTERM')
        if (!(await waitUntil(ended, 3_000)) && child.pid) send(-child.pid, 'SIGKILL')
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk) => {
          output = (output + chunk).slice(-100_000)
          heard?.(chunk)
        })
      }
      child.once('error', reject)
      child.once('close', (code) => {
        forget()
        resolve({ ok: code === 0, output })
      })
      adopted?.(child.pid)
    })
  )

/** @type {((pid: number | undefined) => void) | undefined} */
let adopted

/** @param {(pid: number | undefined) => void} adopt */
export const adoptChildren = (adopt) => {
  adopted = adopt
}

/** A TypeScript program of the project. @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} env @param {(chunk: string) => void} [heard] */
export const runScript = (file, args, env, heard) =>
  run(process.execPath, ['--import', 'tsx', file, ...args], env, heard)

/** @param {string} output */
export const lastLines = (output, count = 12) => output.trim().split('\n').slice(-count).join('\n')
