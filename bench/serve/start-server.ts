import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'
import { freePort } from '../../bin/start/port.mjs'
import { serverArgs, serverMemory } from '../../bin/start/server-args.mjs'

/** With two cores the server has the first to itself and whoever asks has the second. */
const pinned = process.platform === 'linux' && availableParallelism() > 1

const pin = (pid: number | undefined, core: number) => {
  if (pinned && pid) spawn('taskset', ['-a', '-cp', String(core), String(pid)], { stdio: 'ignore' })
}

const ready = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once('message', (message) => 'ready' in Object(message) && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })

/** Bytes that a process holds in memory now. */
const memoryOf = (pid: number | undefined) => {
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/) ?? []
  return Number(kilobytes) * 1024
}

/** Milliseconds of a core that a process has used with all its threads, in the steps of the kernel's clock (10 ms). */
const usedBy = (pid: number | undefined) => {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(after[11]) + Number(after[12])) * 10
}

/** A PostgreSQL that writes to disk as yours does, filled by `fill`, and the real server on it. */
export const startServer = async (fill: () => Promise<void>) => {
  const postgres = await startTestPostgres(['max_connections=100'])
  process.env.TEST_DATABASE_URL = postgres.url
  await prepareTemplate()
  const { url } = await createTestDatabase('enough_bench')
  const port = await freePort()
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: 'only-for-the-bench',
    LOG_LEVEL: 'error',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  })
  await fill()
  const folder = mkdtempSync(join(tmpdir(), 'enough-bench-'))
  const env = {
    ...process.env,
    ...serverMemory,
    PORT: String(port),
    NODE_ENV: 'production' as const,
    DEMO_MAILBOX: '1',
    ENOUGH_DATA: folder,
  }
  const child = spawn(process.execPath, serverArgs, {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await ready(child)
  pin(child.pid, 0)
  pin(process.pid, 1)
  return {
    base: `http://127.0.0.1:${port}`,
    memory: () => memoryOf(child.pid),
    used: () => usedBy(child.pid),
    stop: async () => {
      const { closeDb } = await import('#server/db.ts')
      await closeDb()
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
