import type { GreetRingName } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { notifyOfWaiting } from '#server/notifications/notify-of-opening.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import { transaction } from '#server/transaction.ts'
import { whoToAsk } from './who-to-ask.ts'
import { askedForDays, opened, withoutAnswer } from './without-answer.ts'

const minute = 60_000
/** Minutes until somebody else may be awake. */
const tryAgainMinutes = 10

type Waiting = { since: Date; rings: GreetRingName[] }

/** Since when a conversation waits for its first answer; null when it does not (any more). */
const waitsSince = async (threadId: string): Promise<Waiting | null> => {
  const [row] = await db.$queryRaw<Waiting[]>`
    SELECT e."createdAt" AS since,
      ARRAY(SELECT g."ring"::text FROM "GreetRing" g WHERE g."threadId" = t."id") AS rings
    FROM "Thread" t
    JOIN "Post" p ON p."threadId" = t."id" AND p."opening"
    JOIN "ThreadEvent" e ON e."threadId" = t."id" AND e."seq" = p."seq"
    WHERE t."id" = ${threadId}::uuid AND ${opened} AND ${withoutAnswer}`
  return row ?? null
}

/** Asks the people of one ring, once, whatever else runs at the same time. */
const ask = async (threadId: string, ring: GreetRingName, now: Date): Promise<boolean> => {
  const people = await whoToAsk(threadId, ring, now)
  if (people.length === 0) return false
  await transaction(async (tx, afterCommit) => {
    // an answer that is being published at this moment is waited for, and withdraws what is asked here
    await tx.$queryRaw`SELECT 1 FROM "Thread" WHERE "id" = ${threadId}::uuid FOR NO KEY UPDATE`
    const [still] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Thread" t WHERE t."id" = ${threadId}::uuid AND ${opened} AND ${withoutAnswer}`
    if (!still) return
    const { count } = await tx.greetRing.createMany({ data: { threadId, ring }, skipDuplicates: true })
    if (count === 0) return
    await tx.member.updateMany({ where: { id: { in: people } }, data: { lastGreetedAt: now } })
    await notifyOfWaiting(tx, afterCommit, threadId, people)
  })
  return true
}

const lookAgain = (threadId: string, at: Date) =>
  transaction((tx) => enqueue(tx, 'greet', { threadId }, at, `greet ${threadId}`))

/**
 * A conversation may be waiting for its first answer: asks a few who like to give it, and after twice the
 * time its hosts. Where nobody is awake it looks again, for a week. Runs as a job, perhaps twice.
 */
export const greet = async (threadId: string, now = new Date()) => {
  const waiting = await waitsSince(threadId)
  if (!waiting || waiting.rings.includes('hosts')) return
  const patience = (await readSetting('greetAfterMinutes')) * minute
  const hostsAt = new Date(waiting.since.getTime() + 2 * patience)
  const asked = waiting.rings.includes('greeters') || (await ask(threadId, 'greeters', now))
  if (now >= hostsAt && (await ask(threadId, 'hosts', now))) return
  const soon = new Date(now.getTime() + tryAgainMinutes * minute)
  if (now.getTime() - waiting.since.getTime() > askedForDays * 24 * 60 * minute) return
  const next = now >= hostsAt || !asked ? soon : hostsAt
  await lookAgain(threadId, now < hostsAt && next > hostsAt ? hostsAt : next)
}
