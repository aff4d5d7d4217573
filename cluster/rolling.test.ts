import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#prisma/migrate.ts'
import { migrationsFolder } from '#prisma/migration-files.ts'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { caller, freshLoad, startReader } from './machinery/person.ts'
import { pause, until } from './machinery/program.ts'
import { insist, setScene } from './machinery/scene.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster(2)
}, 120_000)
afterAll(() => cluster.stop())

/** What a next version may bring: a column, a table, a value; nothing taken away. */
const next = `ALTER TABLE "Post" ADD COLUMN "next" TEXT; ALTER TABLE "Thread" ADD COLUMN "nextCount" INT NOT NULL DEFAULT 0;
CREATE TABLE "Next" ("id" UUID PRIMARY KEY); ALTER TYPE "Intent" ADD VALUE 'next';
CREATE FUNCTION note_next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."next" := 'noted'; RETURN NEW; END $$;
CREATE TRIGGER "Post_next" BEFORE INSERT ON "Post" FOR EACH ROW EXECUTE FUNCTION note_next();`

const applyNext = async () => {
  const folder = join(cluster.folder, 'migrations')
  cpSync(migrationsFolder, folder, { recursive: true })
  mkdirSync(join(folder, '29991231000000_next'))
  writeFileSync(join(folder, '29991231000000_next/migration.sql'), next)
  return migrate(cluster.databaseUrl, folder)
}

test('old and new stand side by side while each process is exchanged: nothing is lost, doubled or out of order', async () => {
  const { threadId, people } = await setScene(cluster.balancer.port, 8)
  const readers = await Promise.all(
    people.slice(0, 4).map(({ token, ask }) => startReader(cluster.balancer.port, token, threadId, ask)),
  )
  await until('all readers are there', () => readers.every((reader) => reader.connected()))
  const accepted: string[] = []
  let going = true
  const writing = people.map(async ({ ask }, n) => {
    for (let m = 0; going; m += 1) {
      accepted.push(await insist(ask, threadId, `reply ${n}-${m}`))
      await pause(1_200 + ((n * 97) % 500))
    }
  })

  await pause(3_000)
  expect(await applyNext()).toEqual(['29991231000000_next'])
  // both processes began before it, and go on after it
  for (const port of cluster.ports()) {
    const straight = caller(port, people[0]?.token ?? '')
    accepted.push(await insist(straight, threadId, `straight to ${port}`))
    expect((await freshLoad(straight, threadId)).posts.length).toBeGreaterThan(1)
  }
  for (let n = 0; n < 2; n += 1) {
    await cluster.retireNode(0)
    await pause(2_000)
    await cluster.addNode()
    await pause(3_000)
  }
  going = false
  await Promise.all(writing)

  const asking = people[5]?.ask ?? caller(0, '')
  const truth = await freshLoad(asking, threadId)
  const ids = truth.posts.map(({ id }) => id)
  expect(accepted.length).toBeGreaterThan(30)
  expect([...ids].sort()).toEqual([...accepted, ids[0] ?? ''].sort())
  expect(truth.posts.map(({ seq }) => seq)).toEqual(ids.map((_, n) => n + 1))
  for (const reader of readers) {
    await until('a reader knows what a fresh load shows', () => reader.state().lastSeq === truth.lastSeq)
    expect(reader.state().posts.map(({ id }) => id)).toEqual(ids)
    reader.stop()
  }
}, 400_000)
