import { Logger, run } from 'graphile-worker'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db, pool } from '#server/db.ts'
import { jobPool } from './job-pool.ts'

const heard: unknown[] = []
const hear = (error: unknown) => void heard.push(error)
beforeEach(() => {
  heard.length = 0
  process.on('unhandledRejection', hear)
})
afterEach(() => {
  process.off('unhandledRejection', hear)
})

const left = async () => {
  const [row] = await db.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM graphile_worker._private_jobs`
  return row?.n
}

/** The database ends the very connection by which the first errand is written down as done. */
const endTheFirst = async () => {
  await db.$executeRaw`CREATE SEQUENCE ended`
  await db.$executeRaw`CREATE FUNCTION end_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF nextval('ended') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN OLD; END $$`
  await db.$executeRaw`CREATE TRIGGER end_the_first BEFORE DELETE ON graphile_worker._private_jobs
    FOR EACH ROW EXECUTE FUNCTION end_the_first()`
}

test('an errand that is done while the database goes away is done once, and its failure is somebody’s', async () => {
  await endTheFirst()
  let times = 0
  const runner = await run({
    pgPool: jobPool(pool(), true),
    taskList: {
      greet: async () => {
        times += 1
      },
    },
    logger: new Logger(() => () => undefined),
    noHandleSignals: true,
    pollInterval: 100,
  })
  await db.$executeRaw`SELECT graphile_worker.add_job('greet', '{}'::json)`
  await expect.poll(left, { timeout: 15_000 }).toBe(0)
  await runner.stop()
  expect(times).toBe(1)
  expect(heard).toEqual([])
}, 30_000)

test('jobs without a line to listen on are found all the same', async () => {
  let times = 0
  const runner = await run({
    pgPool: jobPool(pool(), false),
    taskList: {
      greet: async () => {
        times += 1
      },
    },
    parsedCronItems: [],
    logger: new Logger(() => () => undefined),
    noHandleSignals: true,
    pollInterval: 100,
  })
  const listening = async () => {
    const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%'`
    return row?.n
  }
  await db.$executeRaw`SELECT graphile_worker.add_job('greet', '{}'::json)`
  await expect.poll(() => times).toBe(1)
  expect(await listening()).toBe(0)
  await runner.stop()
})
