import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { join, listen, signIn, startLive } from '#prisma/factories/live.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { freeJobs } from '#server/jobs/free-jobs.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import type { QueueSignal } from '#server/realtime/events.ts'
import type { DecideInput } from './schema.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Decides in a process of its own and kills it, with no chance to say goodbye, once it says that it has. */
const decideAndDie = async (viewer: Viewer, input: DecideInput) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'prisma/factories/decide-then-hang.ts'], {
    env: { ...process.env, DECISION: JSON.stringify({ viewer, input }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return JSON.parse(String(line)) as { decisionId: string }
}

/** Two processes at once, as after a restart: both look for what the dead one left to do. */
const restart = async () => {
  const live = await startLive()
  closing.push(live.stop)
  return {
    live,
    work: async () => {
      for (const jobs of [await runJobs(), await runJobs()]) closing.unshift(() => jobs.stop())
    },
  }
}
const until = async (done: () => Promise<boolean> | boolean) => {
  while (!(await done())) await new Promise((next) => setTimeout(next, 30))
}
const left = async () =>
  (
    await db.$queryRaw<{ name: string }[]>`
    SELECT task_identifier AS name FROM graphile_worker.jobs
    WHERE task_identifier IN ('announce_decision', 'settle_decision') AND run_at <= now()`
  ).map(({ name }) => name)

it('tells everybody exactly once what a process decided that was killed before it could', async () => {
  const { caseId, moderator, author, reader, reply, circle, threadId } = await makeCase()
  const base = await takeCase(moderator, caseId)
  const words = { guidelineId: await guidelineOf(circle.id), note: 'Not like this, please.', spans: [] }
  const { headSeq } = await db.thread.findUniqueOrThrow({ where: { id: threadId } })
  const { decisionId } = await decideAndDie(moderator, { ...base, ...words, kind: 'hide' })
  expect(await left()).toEqual(['announce_decision'])

  const { live, work } = await restart()
  const browser = await live.open((await signIn(author)).token)
  const heard = listen(browser)
  await join(browser, threadId, headSeq + 1)
  const queue = await live.open((await signIn(moderator)).token)
  const cards: QueueSignal[] = []
  queue.on('queue', (signal) => cards.push(signal))
  await new Promise((done) => queue.emit('joinQueue', { since: null }, done))
  await work()
  await until(() => heard.length > 0 && cards.length > 0)
  expect(heard).toMatchObject([{ kind: 'post_gone', postId: reply.postId, seq: headSeq + 1 }])
  expect(cards).toMatchObject([{ kind: 'decided', caseId }])

  await db.$queryRaw`SELECT graphile_worker.reschedule_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'settle_decision'), run_at := now())::text`
  await until(async () => (await left()).length === 0 && (await db.settlement.count()) > 0)
  const once = { decisionId }
  expect(await db.settlement.count({ where: once })).toBe(1)
  expect(await db.notification.count({ where: { ...once, memberId: reader.memberId } })).toBe(1)
  expect(await db.notification.count({ where: { ...once, memberId: author.memberId } })).toBe(1)
  expect(await db.threadEvent.count({ where: { postId: reply.postId, kind: 'post_gone' } })).toBe(1)
  expect(await db.decision.count({ where: { caseId } })).toBe(1)
  expect(heard).toHaveLength(1)
}, 90_000)

it('gives a job that died in the hands of a killed process to another one, and lets a living one finish', async () => {
  const { caseId, moderator } = await makeCase()
  const base = await takeCase(moderator, caseId)
  await decideAndDie(moderator, { ...base, kind: 'approve' })
  const locked = (minutes: number) => db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = 'worker-that-was', locked_at = now() - make_interval(mins => ${minutes}::int)
    WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'announce_decision')`
  const free = () => db.$queryRaw<unknown[]>`
    SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'announce_decision' AND locked_at IS NULL`
  await locked(1)
  await freeJobs()
  expect(await free()).toEqual([])
  await locked(6)
  await freeJobs()
  expect(await free()).toHaveLength(1)
}, 60_000)
