import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createConnection } from 'node:net'

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createConnection(port, '127.0.0.1', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** Waits until something is so; says what it waited for when it never is. */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>, ms = 60_000) => {
  const end = Date.now() + ms
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await pause(50)
  }
}

/** Starts a program and waits until its port answers. What it complains of is passed on, and to `hear`. */
export const startProgram = async (
  command: string,
  args: string[],
  port: number,
  env = process.env,
  hear: (said: string) => void = () => undefined,
) => {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    hear(chunk.toString())
  })
  await until(`${command} listens`, () => isOpen(port))
  return child
}

export const end = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
