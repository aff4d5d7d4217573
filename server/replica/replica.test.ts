import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startPair } from '#prisma/factories/real-replica.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { readDashboard } from '#server/dashboard/read-dashboard.ts'
import { closeDb, db } from '#server/db.ts'
import { checkReplica } from '#server/doctor/check-replica.ts'
import { showMonth } from '#server/transparency/show-month.ts'
import { askReplicaAgain, fromReplica } from './from-replica.ts'

const whole = { DATABASE_URL: process.env.DATABASE_URL, TEST_DATABASE_URL: process.env.TEST_DATABASE_URL }
let pair: Awaited<ReturnType<typeof startPair>>
let name = ''
beforeAll(async () => {
  pair = await startPair()
  process.env.TEST_DATABASE_URL = pair.url('postgres')
  await prepareTemplate()
  name = (await createTestDatabase()).name
  Object.assign(process.env, { DATABASE_URL: pair.url(name), DATABASE_READ_URL: pair.replicaUrl(name) })
}, 180_000)
afterAll(async () => {
  await closeDb()
  await pair.stop()
  Object.assign(process.env, whole)
})
beforeEach(() => void askReplicaAgain())

const doctor = async (readUrl = pair.replicaUrl(name)) => {
  const [finding] = await checkReplica(pair.url(name), readUrl)
  return finding
}
const state = async () => (await doctor())?.state
const onReplica = async (sql: string) => {
  const client = new pg.Client({ connectionString: pair.replicaUrl(name) })
  await client.connect()
  await client.query(sql)
  await client.end()
}
/** Who answers, and how many members they know of. */
const ask = (seconds?: number) =>
  fromReplica(async (from) => {
    const [row] = await from.$queryRaw<{ replica: boolean }[]>`SELECT pg_is_in_recovery() AS replica`
    return { replica: row?.replica, members: await from.member.count() }
  }, seconds)

it('sums come from the replica, as soon as it has them', async () => {
  await expect.poll(state, { timeout: 30_000 }).toBe('well')
  await makeScene()
  const members = await db.member.count()
  await expect.poll(() => ask()).toEqual({ replica: true, members })
}, 60_000)

it('one that is some moments behind is asked all the same, one that is far behind is not', async () => {
  const before = await db.member.count()
  await onReplica('SELECT pg_wal_replay_pause()')
  await makeScene()
  const members = await db.member.count()
  expect(await ask()).toEqual({ replica: true, members: before })
  askReplicaAgain()
  expect(await ask(0)).toEqual({ replica: false, members })
  expect(await doctor()).toMatchObject({ state: 'note', says: expect.stringContaining('behind') })
  await onReplica('SELECT pg_wal_replay_resume()')
  await expect.poll(state, { timeout: 10_000 }).toBe('well')
  askReplicaAgain()
  expect(await ask(0)).toEqual({ replica: true, members })
})

it('while it is away the primary answers, and it is asked again once it is back', async () => {
  await ask()
  await pair.goAway()
  await makeScene()
  const members = await db.member.count()
  expect(await ask()).toEqual({ replica: false, members })
  askReplicaAgain()
  const { replies, hints } = await readDashboard()
  expect([replies.length, hints.length]).toEqual([12, 12])
  expect((await showMonth({})).months).toEqual(expect.any(Array))
  expect(await doctor()).toMatchObject({ state: 'ill', says: expect.stringContaining('cannot be asked') })
  await pair.comeBack()
  // it rests for a moment first
  expect(await ask()).toEqual({ replica: false, members })
  askReplicaAgain()
  await expect.poll(() => ask(), { timeout: 10_000 }).toEqual({ replica: true, members })
}, 60_000)

it('the doctor names what is no replica, and the primary itself', async () => {
  const other = await createTestDatabase()
  expect(await doctor(other.url)).toMatchObject({ state: 'ill', says: expect.stringContaining('no replica') })
  expect(await doctor(pair.replicaUrl(other.name))).toMatchObject({ state: 'ill' })
  const elsewhere = new URL(String(whole.DATABASE_URL))
  expect(await doctor(elsewhere.href)).toMatchObject({ state: 'ill' })
  expect(await doctor(pair.url(name))).toMatchObject({ state: 'note' })
  expect(await checkReplica(pair.url(name), undefined)).toEqual([])
})
