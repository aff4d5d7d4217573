import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '#prisma/test-database.ts'
import { explainWork } from './database/connect-error.mjs'

const root = join(import.meta.dirname, '..')
const admin = process.env.TEST_DATABASE_URL ?? ''
let folder = ''
let whole: TestDatabase
const made: string[] = []

const tell = async (url: string, ...statements: string[]) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const sql of statements) await client.query(sql)
  } finally {
    await client.end()
  }
}
const urlOf = (name: string, user?: string) => {
  const url = new URL(admin)
  url.pathname = `/${name}`
  if (user) Object.assign(url, { username: user, password: user })
  return url.href
}
/** An empty database of its own. */
const empty = async () => {
  const name = `enough_bad_${process.pid}_${randomBytes(3).toString('hex')}`
  made.push(name)
  await tell(admin, `CREATE DATABASE ${name}`)
  return name
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enough-bad-database-'))
  whole = await createTestDatabase()
  await tell(
    whole.url,
    'CREATE TABLE _enough_seed (what text PRIMARY KEY, finished boolean NOT NULL)',
    "INSERT INTO _enough_seed VALUES ('circles', true)",
  )
})
afterAll(async () => {
  await dropTestDatabase(whole)
  for (const name of made) await tell(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})

/** What a container says when it cannot begin. */
const serve = (env: Record<string, string>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['bin/serve.mjs'], {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: '0', ENOUGH_DATA: folder, LOG_LEVEL: 'silent', ...env } as never,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('close', (code) => resolve({ code, said }))
  })

const oneSentence = async (env: Record<string, string>, sentence: RegExp) => {
  const { code, said } = await serve(env)
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
  // on a slow machine it tells what it is at
  const told = said
    .trim()
    .split('\n')
    .filter((line) => !/…$|\(\d+ s\)$/.test(line))
  expect(told).toHaveLength(1)
  expect(said).not.toMatch(/\n\s+at |node_modules/)
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )

const packet = (type: string, body: Buffer) => {
  const head = Buffer.from(`${type}0000`)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const number = (value: number, bytes: 2 | 4) => {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 2) buffer.writeInt16BE(value)
  else buffer.writeInt32BE(value)
  return buffer
}
/** Says of itself what a PostgreSQL 14 says; nothing older can be had from npm. */
const oldPostgres = () =>
  createServer((socket) => {
    const column = (name: string, type: number) =>
      Buffer.concat([
        ...[Buffer.from(`${name}\0`), number(0, 4), number(0, 2), number(type, 4)],
        ...[number(4, 2), number(-1, 4), number(0, 2)],
      ])
    const field = (text: string) => Buffer.concat([number(text.length, 4), Buffer.from(text)])
    let greeted = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      const ready = packet('Z', Buffer.from('I'))
      if (!greeted) {
        greeted = true
        return socket.write(Buffer.concat([packet('R', number(0, 4)), ready]))
      }
      if (data.toString('latin1', 0, 1) === 'X') return socket.end()
      const shape = Buffer.concat([number(2, 2), column('version', 23), column('sealed', 16)])
      const row = Buffer.concat([number(2, 2), field('140011'), field('f')])
      const done = packet('C', Buffer.from('SELECT 1\0'))
      socket.write(Buffer.concat([packet('T', shape), packet('D', row), done, ready]))
    })
  })

test('one that is too old', async () => {
  const server = oldPostgres()
  const port = await listening(server)
  await oneSentence(
    { DATABASE_URL: `postgresql://a:b@127.0.0.1:${port}/x` },
    /^Enough needs PostgreSQL 15 or newer, and 127\.0\.0\.1:\d+\/x is older: name a newer one in DATABASE_URL\.$/m,
  )
  server.close()
})

test('one that accepts and never says a word', async () => {
  const server = createServer((socket) => socket.on('error', () => undefined))
  const port = await listening(server)
  await oneSentence(
    { DATABASE_URL: `postgresql://a:b@127.0.0.1:${port}/x` },
    /^127\.0\.0\.1:\d+\/x could not be used \(.+\): check DATABASE_URL and start again\.$/m,
  )
  server.close()
}, 40_000)

test('one that takes no writes', async () => {
  const name = await empty()
  await tell(admin, `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  await oneSentence({ DATABASE_URL: urlOf(name) }, /takes no writes: name the primary in DATABASE_URL/)
})

test('a user who may not make tables, one who may not add extensions, and a wrong password', async () => {
  const name = await empty()
  const user = `meek_${process.pid}`
  await tell(admin, `CREATE ROLE ${user} LOGIN PASSWORD '${user}'`)
  const said = (what: string) =>
    new RegExp(`^The user ${user} of DATABASE_URL may not ${what} in its database: let`)
  await oneSentence({ DATABASE_URL: urlOf(name, user) }, said('make tables'))
  await tell(urlOf(name), `GRANT CREATE ON SCHEMA public TO ${user}`)
  await oneSentence({ DATABASE_URL: urlOf(name, user) }, said('add extensions'))
  const wrong = new URL(urlOf(name, user))
  wrong.password = 'guessed'
  await oneSentence({ DATABASE_URL: wrong.href }, /The name or password for .+ is not accepted/)
  await tell(urlOf(name), `DROP OWNED BY ${user}`, `DROP ROLE ${user}`)
})

test('one that a newer version changed beyond what this one reads', async () => {
  const name = await createTestDatabase()
  made.push(name.name)
  await tell(
    name.url,
    'ALTER TABLE "Saved" RENAME TO "Kept"',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('next', 'x', '29990101000000_next', now(), 1)`,
  )
  await oneSentence(
    { DATABASE_URL: name.url },
    /^A newer Enough has changed the database of DATABASE_URL \(29990101000000_next\).*Saved\..*: start that version or a newer one/m,
  )
})

test('one that a newer version changed, and that this one can go on with', async () => {
  const fits = () =>
    execFileSync(process.execPath, ['--import', 'tsx', 'prisma/backward/fits.ts'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: whole.url },
      encoding: 'utf8',
    })
  await tell(whole.url, 'ALTER TABLE "Saved" ADD COLUMN "later" text')
  expect(fits()).toBe('')
})

test('a replica, or a way past the pooler, that is not there; a Redis that is not there', async () => {
  const nobody = 'postgresql://a:b@127.0.0.1:1/x'
  const said = (variable: string) =>
    new RegExp(`^No PostgreSQL answers at .+: check ${variable} and start`, 'm')
  await oneSentence({ DATABASE_URL: whole.url, DATABASE_READ_URL: nobody }, said('DATABASE_READ_URL'))
  await oneSentence({ DATABASE_URL: whole.url, DATABASE_DIRECT_URL: nobody }, said('DATABASE_DIRECT_URL'))
  await oneSentence(
    { DATABASE_URL: whole.url, REDIS_URL: 'redis://127.0.0.1:1' },
    /^No Redis answers at 127\.0\.0\.1:1 \(ECONNREFUSED\): see that it runs and that REDIS_URL/m,
  )
}, 60_000)

test('what PostgreSQL says of a full disk becomes one sentence', () => {
  const said = 'Migration 1_first: could not extend file "base/5/1259": No space left on device'
  expect(explainWork(said)).toBe(
    `The disk of the database in DATABASE_URL is full (${said}): make room there and start again.`,
  )
  expect(explainWork('a column is missing')).toBeUndefined()
})
