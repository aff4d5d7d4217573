import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { makeWholeLife } from '#prisma/factories/whole-life.ts'
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '#prisma/test-database.ts'
import { eraseMember } from '#server/leaving/erase/erase-member.ts'
import { readLedger } from '#server/leaving/ledger.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { keepApart } from '#server/quiet/keep-apart.ts'
import { dump } from '../bin/backup/dump.mjs'

let source: TestDatabase
let target: TestDatabase
let folder = ''

const run = (script: string, url: string, ...args: string[]) => {
  const env = { ...process.env, DATABASE_URL: url, ENOUGH_DATA: join(folder, 'state') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`bin/${script}.mjs`, ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

const inside = async <T>(url: string, work: (client: pg.Client) => Promise<T>) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** An empty database, without even the tables. */
const empty = async () => {
  const made = await createTestDatabase()
  await inside(made.url, (client) =>
    client.query('DROP SCHEMA graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public'),
  )
  return made
}

const held = async (url: string) => {
  const at = mkdtempSync(join(folder, 'held-'))
  const { tables, migrations } = await dump(url, at)
  return {
    migrations,
    tables: tables.map(({ schema, name, rows, sha256 }) => ({ schema, name, rows, sha256 })),
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enough-backup-test-'))
  source = { name: '', url: process.env.DATABASE_URL ?? '' }
  target = await empty()
  const { author, reader, threadId, postId } = await makeScene()
  for (let n = 0; n < 25; n += 1) await makeReply(reader, threadId, `evening ${n}, "quoted"\tand \\odd 🌙`)
  const { postId: unseen } = await makeReply(reader, threadId, 'words to be kept apart from')
  await sayMeToo(reader, postId)
  await keepApart(author, unseen)
  const scene = await makeCase()
  await decideAgainst(scene, 'hide')
  await inside(source.url, (client) =>
    client.query(
      "CREATE TABLE _enough_seed (what text PRIMARY KEY, finished boolean NOT NULL); INSERT INTO _enough_seed VALUES ('demo', true)",
    ),
  )
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await dropTestDatabase(target)
})

test('what is restored is what was there, row by row', async () => {
  const file = join(folder, 'community.backup')
  expect(run('backup', source.url, file)).toMatchObject({ status: 0 })
  expect(run('restore', target.url, file)).toMatchObject({ status: 0 })
  const before = await held(source.url)
  expect(before.tables.find(({ name }) => name === 'Post')?.rows).toBeGreaterThan(20)
  expect(await held(target.url)).toEqual(before)
}, 90_000)

test('after a restore the rules hold again, and numbers go on where they were', async () => {
  const rules = (url: string) =>
    inside(url, async (client) => {
      const constraints = await client.query(
        "SELECT conname, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace) AND convalidated ORDER BY 1, 2",
      )
      const triggers = await client.query(
        'SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2',
      )
      return { constraints: constraints.rows, triggers: triggers.rows }
    })
  const there = await rules(target.url)
  expect(there.triggers.length).toBeGreaterThan(3)
  expect(there).toEqual(await rules(source.url))
  await inside(target.url, (client) =>
    client.query("SELECT graphile_worker.add_job('screen_revision', '{}'::json)"),
  )
})

test('whoever was erased since is erased again, before anybody sees what was put back', async () => {
  const life = await makeWholeLife()
  const file = join(folder, 'with-them.backup')
  expect(run('backup', source.url, file)).toMatchObject({ status: 0 })
  const look = (url: string) => {
    const env = { ...process.env, DATABASE_URL: url, ENOUGH_DATA: join(folder, 'state') }
    const wanted = [life.who.memberId, life.email, life.name, life.secrets.reply]
    const args = ['--import', 'tsx', 'server/leaving/scan/check-cli.ts', ...wanted]
    const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    return { status, stdout }
  }
  expect(look(source.url)).toMatchObject({ status: 1 })
  await eraseMember(life.who.memberId, { choice: 'take_words', asked: false })
  const ledger = join(folder, 'erased.json')
  writeFileSync(ledger, JSON.stringify(await readLedger()))
  expect(readFileSync(ledger, 'utf8')).not.toContain(life.who.memberId)

  const unaware = await empty()
  expect(run('restore', unaware.url, file).said).not.toContain('Erased again')
  expect(look(unaware.url)).toMatchObject({ status: 1 })
  await dropTestDatabase(unaware)

  const other = await empty()
  expect(run('restore', other.url, file, '--erased', ledger)).toMatchObject({
    status: 0,
    said: expect.stringContaining('because they had left since: 1'),
  })
  expect(look(other.url)).toEqual({ status: 0, stdout: 'Nothing is left.\n' })
  await dropTestDatabase(other)
}, 180_000)

test('a backup with one changed byte is refused, and nothing is touched', async () => {
  const file = join(folder, 'community.backup')
  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
  const broken = join(folder, 'broken.backup')
  writeFileSync(broken, bytes)
  const other = await empty()
  const { status, said } = run('restore', other.url, broken)
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('is no whole backup') })
  const tables = await inside(other.url, (client) =>
    client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"),
  )
  expect(tables.rowCount).toBe(0)
  await dropTestDatabase(other)
})

test('a database that holds something is not written over', () => {
  const { status, said } = run('restore', source.url, join(folder, 'community.backup'))
  expect({ status, said }).toEqual({
    status: 1,
    said: expect.stringContaining('goes into an empty database'),
  })
})

test('a file that is there is not written over', () => {
  const { status, said } = run('backup', source.url, join(folder, 'community.backup'))
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('is there already') })
})
