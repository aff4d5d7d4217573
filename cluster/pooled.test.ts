import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#server/db.ts'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { caller, freshLoad, startReader } from './machinery/person.ts'
import { startPooler } from './machinery/pooler.ts'
import { until } from './machinery/program.ts'
import { insist, setScene } from './machinery/scene.ts'

let cluster: Cluster
let pooler: Awaited<ReturnType<typeof startPooler>>
let port = 0
beforeAll(async () => {
  cluster = await startCluster(0)
  pooler = await startPooler(cluster.folder, cluster.databaseUrl)
  const client = new pg.Client({ connectionString: cluster.databaseUrl })
  await client.connect()
  // a session setting that was lost on the way would now show as nine hours
  await client.query(
    `ALTER DATABASE ${new URL(cluster.databaseUrl).pathname.slice(1)} SET timezone = 'Asia/Tokyo'`,
  )
  await client.end()
  const node = await cluster.addNode({ DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: cluster.databaseUrl })
  port = node.port
}, 180_000)
afterAll(async () => {
  await cluster.stop()
  await pooler.stop()
})

test('behind a pooler that shares connections between transactions all of it works', async () => {
  const { threadId, people } = await setScene(port, 6)
  const [reader] = people
  if (!reader) throw new Error('nobody came')
  const listening = await startReader(port, reader.token, threadId, reader.ask)
  await until('the reader is there', () => listening.connected())
  const said = await Promise.all(
    people.flatMap(({ ask }, n) => [0, 1, 2].map((m) => insist(ask, threadId, `reply ${n}-${m}`))),
  )
  const truth = await freshLoad(reader.ask, threadId)
  expect(truth.posts.map(({ seq }) => seq)).toEqual(truth.posts.map((_, n) => n + 1))
  expect(truth.posts).toHaveLength(said.length + 1)
  for (const { createdAt } of truth.posts)
    expect(Math.abs(Number(createdAt) - Date.now())).toBeLessThan(120_000)
  await until('all of it is heard', () => listening.state().lastSeq === truth.lastSeq)
  listening.stop()
}, 120_000)

test('limits count, and jobs are done', async () => {
  const { people } = await setScene(port, 1)
  const [person] = people
  const ask = person?.ask ?? caller(port, '')
  const answers: string[] = []
  for (let n = 0; n < 70; n += 1)
    answers.push(
      await ask.mutate('members.revokeSession', {}).then(
        () => 'done',
        ({ message }: Error) => message,
      ),
    )
  expect(answers).toContain('RATE_LIMITED')
  await until('the jobs are done', async () => {
    const [row] = await db.$queryRaw<{ left: number }[]>`
      SELECT count(*)::int AS left FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts`
    return row?.left === 0
  })
}, 120_000)
