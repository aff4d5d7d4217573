import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpack } from '../bin/backup/pack.mjs'
import { putBack } from '../bin/backup/put-back.mjs'
import { writeBackup } from '../bin/backup/write.mjs'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { type Caller, caller, freshLoad } from './machinery/person.ts'
import { pause, until } from './machinery/program.ts'
import { insist, setScene } from './machinery/scene.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster(2)
}, 120_000)
afterAll(() => cluster.stop())

const tell = async (...statements: string[]) => {
  const client = new pg.Client({ connectionString: cluster.databaseUrl })
  await client.connect()
  const answers = []
  for (const sql of statements) answers.push((await client.query(sql)).rows)
  await client.end()
  return answers.at(-1) ?? []
}

/** Reads and writes, often enough that every connection has prepared what they take. */
const live = async (people: { ask: Caller }[], threadId: string, words: string) => {
  const answers = await Promise.all(
    people.flatMap(({ ask }, n) => [
      ...Array.from({ length: 6 }, () => freshLoad(ask, threadId)),
      ...[0, 1].map((m) =>
        ask.mutate('posts.reply', {
          threadId,
          body: `${words} ${n}-${m}`,
          idempotencyKey: crypto.randomUUID(),
        }),
      ),
    ]),
  ).catch((error: Error) => error.message)
  return typeof answers === 'string' ? answers : 'all of it was answered'
}

test('a migration that gives columns another type hurts nobody who reads or writes meanwhile', async () => {
  const { threadId, people } = await setScene(cluster.balancer.port, 8)
  for (const words of ['one', 'two']) await live(people, threadId, words)
  for (const [n, type] of ['varchar(30000)', 'text'].entries()) {
    await tell(
      `ALTER TABLE "Circle" ALTER COLUMN "about" TYPE ${type}`,
      `ALTER TABLE "Thread" ALTER COLUMN "title" TYPE ${type}`,
      `ALTER TABLE "Member" ALTER COLUMN "displayName" TYPE ${type}`,
    )
    expect(await live(people, threadId, `after ${n}`)).toBe('all of it was answered')
  }
}, 120_000)

test('what was restored under a running process is read and written at once, and its jobs go on', async () => {
  const { threadId, people } = await setScene(cluster.balancer.port, 4)
  await live(people, threadId, 'before the backup')
  const ask = people[0]?.ask ?? caller(0, '')
  const kept = await freshLoad(ask, threadId)
  const folder = mkdtempSync(join(tmpdir(), 'enough-healing-'))
  await writeBackup(cluster.databaseUrl, join(folder, 'kept'))
  await insist(ask, threadId, 'said after the backup, and lost with what was there')
  await tell('DROP SCHEMA graphile_worker CASCADE', 'DROP SCHEMA public CASCADE', 'CREATE SCHEMA public')
  await putBack(cluster.databaseUrl, folder, await unpack(join(folder, 'kept'), folder))
  rmSync(folder, { recursive: true, force: true })

  await until('it can be read', () =>
    freshLoad(ask, threadId).then(
      (state) => state.posts.length === kept.posts.length,
      () => false,
    ),
  )
  await pause(1_000)
  expect(await live(people, threadId, 'after the restore')).toBe('all of it was answered')
  await tell("SELECT graphile_worker.add_job('forget_words', '{}'::json)")
  await until('its jobs are done', async () => {
    const rows = await tell("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'forget_words'")
    return rows.length === 0
  })
}, 180_000)

test('a database that goes away in the middle of everything leaves no failure that is nobody’s', async () => {
  const { threadId, people } = await setScene(cluster.balancer.port, 6)
  let going = true
  const accepted: string[] = []
  const writing = people.map(async ({ ask }, n) => {
    for (let m = 0; going; m += 1) {
      accepted.push(await insist(ask, threadId, `reply ${n}-${m}`))
      await pause(300)
    }
  })
  for (const seconds of [2, 1, 4, 1]) {
    await pause(2_000)
    // short ones, one after the other, so that some are just being written down as done
    await tell("SELECT graphile_worker.add_job('free_jobs', '{}'::json) FROM generate_series(1, 400)")
    await pause(500)
    cluster.toDatabase.cut()
    await pause(seconds * 1_000)
    cluster.toDatabase.mend()
  }
  going = false
  await Promise.all(writing)
  const ask = people[0]?.ask ?? caller(0, '')
  const { posts } = await freshLoad(ask, threadId)
  expect(
    posts
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...accepted].sort())
  expect(cluster.complaints.filter((said) => /unhandled|uncaught|terminated/i.test(said))).toEqual([])
  expect(cluster.nodes.map(({ child }) => child.exitCode)).toEqual([null, null])
}, 180_000)
