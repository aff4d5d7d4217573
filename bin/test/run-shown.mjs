// @ts-check
import { spawn } from 'node:child_process'
import { root } from '../start/paths.mjs'
import { say } from '../start/say.mjs'
import { whenStopping } from '../start/shutdown.mjs'

/** Runs a Node program of the project, showing what it says. @param {string} title @param {string[]} args @returns {Promise<boolean>} */
export const runShown = (title, args) =>
  new Promise((resolve, reject) => {
    say(`\n— ${title}`)
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    const forget = whenStopping(() => void child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('close', (code) => {
      forget()
      resolve(code === 0)
    })
  })
