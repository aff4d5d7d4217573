import { type ChildProcess, spawn } from 'node:child_process'
import { serverArgs } from '../../bin/start/server-args.mjs'

/** The real server, once it says that it is ready. */
export const serve = (env: NodeJS.ProcessEnv) =>
  new Promise<ChildProcess>((resolve, reject) => {
    const child = spawn(process.execPath, serverArgs, {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('message', (message) => 'ready' in Object(message) && resolve(child))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })

export const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
