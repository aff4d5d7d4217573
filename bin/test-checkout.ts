import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './start/port.mjs'

const root = dirname(import.meta.dirname)

/** A tiny community in the place of the real one: POST / keeps a row, GET / counts them. */
const server = `
import { createServer } from 'node:http'
import pg from 'pg'
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
pool.on('error', () => undefined)
const http = createServer(async (req, res) => {
  if (req.method === 'POST') await pool.query('INSERT INTO kept DEFAULT VALUES')
  const { rows } = await pool.query('SELECT count(*)::int AS n FROM kept')
  res.end(JSON.stringify({ n: rows[0].n, mailbox: process.env.DEMO_MAILBOX }))
})
const stop = () => { http.closeAllConnections(); http.close(() => pool.end().then(() => process.exit(0))) }
process.on('SIGTERM', stop)
process.on('disconnect', () => process.env.KEEP_RUNNING || stop())
http.listen(process.env.PORT, () => process.send?.({ ready: true }))
`
const seed = `
import { existsSync } from 'node:fs'
import pg from 'pg'
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS kept (id serial)')
if (process.argv[2] === 'demo') await client.query('INSERT INTO kept DEFAULT VALUES')
if (existsSync('dawdle')) await new Promise((resolve) => setTimeout(resolve, 60_000))
if (process.argv[2] === 'demo') await client.query('INSERT INTO kept DEFAULT VALUES')
await client.end()
`

export type Started = {
  child: ChildProcess
  output: () => string
  /** When it and all that hold its output are gone. */
  ended: Promise<number | null>
  exited: Promise<unknown>
}

/** A copy of the launcher with that server and `also`, installed and built as far as the launcher can tell. */
export const makeCheckout = async ({ mode = 0o755, also = [] as string[] } = {}) => {
  const above = realpathSync(mkdtempSync(join(tmpdir(), 'enough-checkout-')))
  chmodSync(above, mode)
  const folder = join(above, 'checkout')
  mkdirSync(folder)
  for (const part of ['bin', 'package.json', 'package-lock.json', 'tsconfig.json', 'prisma/schema.prisma']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  for (const part of ['migrate.ts', 'migration-files.ts', 'schema-engine.ts']) {
    cpSync(join(root, 'prisma', part), join(folder, 'prisma', part))
  }
  for (const part of [
    'server',
    'prisma/seed',
    'prisma/generated',
    'prisma/migrations/1_first',
    '.next/process',
  ]) {
    mkdirSync(join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('prisma/seed/seed.ts', seed)
  write('prisma/migrations/1_first/migration.sql', 'CREATE TABLE "Member" (id int);')
  for (const path of also) cpSync(join(root, path), join(folder, path))
  const marks = await import(join(folder, 'bin/start/build.mjs'))
  write('prisma/generated/.made-from', marks.schemaMark())
  write('.next/enough-build', marks.sourceMark())
  write('.next/BUILD_ID', 'test')
  write('.next/process/index.mjs', server)

  const port = await freePort()
  const stage = realpathSync(mkdtempSync(join(tmpdir(), 'enough-stage-')))
  const started: Started[] = []

  const run = (program = 'start', env: Record<string, string> = {}) => {
    const words = [process.execPath, `bin/${program}.mjs`, ...(env.ARGS?.split(' ') ?? [])]
    // root writes wherever it likes, unless it gives that up
    if (env.MEEK && process.getuid?.() === 0)
      words.unshift('setpriv', '--bounding-set=-all', '--inh-caps=-all')
    const [command = '', ...args] = words
    const child = spawn(command, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: above, PORT: String(port), ENOUGH_STAGE: stage, ...env } as never,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const exited = new Promise((resolve) => child.once('exit', resolve))
    const entry = { child, output: () => output, ended, exited }
    started.push(entry)
    return entry
  }

  return {
    folder,
    port,
    stage,
    write,
    run,
    /** Starts and waits until it says that it is open. */
    open: async (env?: Record<string, string>) => {
      const entry = run('start', env)
      const over = entry.ended.then(() => true)
      while (!entry.output().includes('Enough is open')) {
        if (await Promise.race([over, new Promise((next) => setTimeout(next, 20))]))
          throw new Error(entry.output())
      }
      return entry
    },
    ask: async (method = 'GET'): Promise<{ n: number; mailbox?: string }> =>
      (await fetch(`http://127.0.0.1:${port}/`, { method })).json(),
    remove: async () => {
      for (const { child, ended } of started) {
        child.kill('SIGTERM')
        await ended
      }
      for (const path of [above, stage]) rmSync(path, { recursive: true, force: true })
    },
  }
}

export type Checkout = Awaited<ReturnType<typeof makeCheckout>>
