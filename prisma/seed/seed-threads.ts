import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { perHour } from '#server/cases/priority.ts'
import { db } from '#server/db.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { startThread } from '#server/posts/start-thread.ts'
import type { Accepted } from '#server/posts/write-post.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { backdatePost, backdateThread } from './backdate.ts'
import type { People } from './people.ts'
import { readThreads, type SeedReply, type SeedThread } from './read-threads.ts'

const hour = 3_600_000

const personOf = (people: People, key: string): Viewer => {
  const person = people.get(key)
  if (!person) throw new Error(`The seed names somebody who is not in people.json: ${key}`)
  return person
}

type Reactions = Pick<SeedReply, 'meToos' | 'reports'>

const react = async (people: People, accepted: Accepted, { meToos, reports }: Reactions) => {
  if (accepted.state === 'held') return
  for (const key of meToos) await sayMeToo(personOf(people, key), accepted.postId)
  for (const { by, ...said } of reports)
    await fileReport(personOf(people, by), { postId: accepted.postId, ...said })
}

const seedReply = async (people: People, threadId: string, began: number, reply: SeedReply) => {
  const author = personOf(people, reply.author)
  const accepted = await postReply(author, { threadId, body: reply.body, idempotencyKey: randomUUID() })
  const at = new Date(began + reply.hoursAfter * hour)
  if (reply.edited) await editPost(author, { postId: accepted.postId, body: reply.edited, revision: 1 })
  await react(people, accepted, reply)
  await backdatePost(accepted.postId, at, reply.edited ? new Date(at.getTime() + 4 * 60_000) : undefined)
  await backdateCase(accepted.postId, at)
}

// Cases of weeks ago would all be overdue on the first look; the ones that are still open came tonight.
const openFor = { support: 0.1, hostility: 1.2, shaming: 3, solicitation: 8, appeal: 24 }
const backdateCase = async (postId: string, at: Date) => {
  const found = await db.case.findFirst({ where: { postId }, select: { lane: true } })
  if (!found) return
  const openedAt = new Date(Math.max(at.getTime(), Date.now() - openFor[found.lane] * hour))
  await db.$executeRaw`
    UPDATE "Case" SET "dueAt" = "dueAt" - ("openedAt" - ${openedAt}), "openedAt" = ${openedAt},
      "waitsSince" = ${openedAt}, "rank" = "rank" + ${perHour} * extract(epoch FROM "waitsSince" - ${openedAt})::float / 3600
    WHERE "postId" = ${postId}::uuid`
  await db.queueEvent.updateMany({ where: { case: { postId } }, data: { at: openedAt } })
  await db.report.updateMany({
    where: { case: { postId } },
    data: { createdAt: new Date(openedAt.getTime() + hour / 60) },
  })
}

const seedThread = async (people: People, circleIds: Map<string, string>, thread: SeedThread) => {
  const began = Date.now() - thread.hoursAgo * hour
  const { title, body, intent, wish, trigger, contentNote } = thread
  const circleId = circleIds.get(thread.circle) ?? ''
  const input = { circleId, title, body, intent, wish, trigger, contentNote, idempotencyKey: randomUUID() }
  const accepted = await startThread(personOf(people, thread.author), input)
  await react(people, accepted, thread)
  await backdatePost(accepted.postId, new Date(began))
  await backdateCase(accepted.postId, new Date(began))
  for (const reply of thread.replies) await seedReply(people, accepted.threadId, began, reply)
  await backdateThread(accepted.threadId, new Date(began))
  return accepted.threadId
}

/** Lets the people of the demo say everything they say, through the same commands as anybody. */
export const seedThreads = async (people: People, progress: (done: number, all: number) => void) => {
  const circleIds = new Map((await db.circle.findMany()).map((circle) => [circle.slug, circle.id]))
  const threads = readThreads()
  let done = 0
  // The circles talk at the same time, each from its oldest conversation to its newest.
  const talk = async (slug: string) => {
    for (const thread of threads.filter(({ circle }) => circle === slug)) {
      await seedThread(people, circleIds, thread)
      done += 1
      progress(done, threads.length)
    }
  }
  await Promise.all([...circleIds.keys()].map(talk))
}
