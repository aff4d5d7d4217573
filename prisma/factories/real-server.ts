import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from '../../bin/start/build.mjs'
import { freePort } from '../../bin/start/port.mjs'
import { serverArgs } from '../../bin/start/server-args.mjs'

const ready = (child: ChildProcess, said: () => string) =>
  new Promise<void>((resolve, reject) => {
    child.once('message', (told) =>
      JSON.stringify(told).includes('ready') ? resolve() : reject(new Error(JSON.stringify(told))),
    )
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said()}`)))
  })

/** What a process of ours needs to know to serve the database of this test as it would in production. */
const environment = (port: number, folder: string, more: Record<string, string>) => ({
  ...process.env,
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  NODE_ENV: 'production' as const,
  LOG_LEVEL: 'warn',
  DATABASE_POOL: '10',
  SCREENING_STAGES: 'first',
  ENOUGH_DATA: folder,
  ...more,
})

/**
 * The server as it runs in production, in a process of its own, on the database of this test and with the built
 * pages; they are built first when they are not. What it writes to its log is in `said`.
 */
export const startRealServer = async (more: Record<string, string> = {}) => {
  await buildPages()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'enough-real-'))
  const child = spawn(process.execPath, serverArgs, {
    env: environment(port, folder, more),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const note = (part: Buffer) => {
    said += part
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  await ready(child, () => said)
  return {
    port,
    said: () => said,
    stop: async () => {
      if (child.exitCode === null) {
        const gone = once(child, 'exit')
        child.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type RealServer = Awaited<ReturnType<typeof startRealServer>>
