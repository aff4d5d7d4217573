import type { GreetRingName } from '#prisma/generated/enums.ts'
import { whoFolds } from '#server/apart/who-folds.ts'
import { db } from '#server/db.ts'
import { readZone } from '#server/notifications/local-time.ts'
import { isQuiet } from '#server/notifications/quiet-hours.ts'
import { readWindows } from '#server/notifications/quiet-window.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'

/** Few at once: one answer is enough, and nobody should come for nothing. */
const fewAtOnce = 3
const lookedAt = 60

type Candidate = { memberId: string; timeZone: string | null; quietHours: unknown }

/** Whoever was not asked for the longest time comes first. Nobody who may not write here, or is on a pause. */
const candidates = (threadId: string, ring: GreetRingName, now: Date) =>
  db.$queryRaw<Candidate[]>`
    SELECT m."id" AS "memberId", m."timeZone", s."quietHours" FROM "Thread" t
    JOIN "Circle" c ON c."id" = t."circleId" AND c."kind" = 'circle'
    JOIN "Membership" ms ON ms."circleId" = t."circleId" AND ms."state" = 'active'
    JOIN "Member" m ON m."id" = ms."memberId"
    LEFT JOIN "NoticeSettings" s ON s."memberId" = m."id"
    WHERE t."id" = ${threadId}::uuid AND m."id" <> t."authorId" AND m."pausedAt" IS NULL
      AND (m."quietUntil" IS NULL OR m."quietUntil" <= ${now}::timestamptz)
      AND CASE ${ring} WHEN 'greeters' THEN m."greets" ELSE ms."role" = 'host' END
      AND NOT EXISTS (SELECT 1 FROM "Sanction" x WHERE x."memberId" = m."id" AND x."liftedAt" IS NULL
        AND (x."endsAt" IS NULL OR x."endsAt" > ${now}::timestamptz)
        AND (x."circleId" = t."circleId" OR x."kind" IN ('mute', 'suspend')))
    ORDER BY m."lastGreetedAt" NULLS FIRST, m."id" LIMIT ${lookedAt}`

const sleeps = ({ timeZone, quietHours }: Candidate, now: Date) =>
  isQuiet(now, readZone(timeZone), readWindows(quietHours ?? []))

/** Those of them who would have the first words folded away. */
const foldsIt = async (threadId: string, memberIds: string[]): Promise<string[]> => {
  const opening = await db.post.findFirst({ where: { threadId, opening: true }, select: { id: true } })
  return opening ? whoFolds(db, opening.id, memberIds) : []
}

/**
 * Whom to ask for a first answer. Nobody who cannot see the words (a block between the two is part of that
 * rule), or would rather not see such words. Who has quiet hours is left out; hosts are asked even so when no other is awake: in the app, where
 * it waits for them.
 */
export const whoToAsk = async (threadId: string, ring: GreetRingName, now: Date): Promise<string[]> => {
  const asked = await candidates(threadId, ring, now)
  const folds = await foldsIt(
    threadId,
    asked.map(({ memberId }) => memberId),
  )
  const all = asked.filter(({ memberId }) => !folds.includes(memberId))
  const awake = all.filter((one) => !sleeps(one, now))
  const inOrder = ring === 'hosts' && awake.length === 0 ? all : awake
  const found: string[] = []
  for (const { memberId } of inOrder) {
    const where = { AND: [visibleThreads({ memberId }), { id: threadId }] }
    if ((await db.thread.count({ where })) > 0) found.push(memberId)
    if (found.length === fewAtOnce) break
  }
  return found
}
