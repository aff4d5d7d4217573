import type { Viewer } from '#server/auth/viewer.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { db } from '#server/db.ts'
import { readCards } from '#server/threads/queries.ts'
import { daysLookedAt, enoughToSay, type WaitingForGreeters, type WaitingForHosts } from './schema.ts'
import { askedForDays, opened, withoutAnswer } from './without-answer.ts'

const shown = 5

const waitingIn = async (circleIds: string[]) => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "Thread" t
    WHERE t."circleId" = ANY(${circleIds}::uuid[]) AND ${opened} AND ${withoutAnswer}
      AND t."createdAt" > now() - make_interval(days => ${askedForDays}::int)
    ORDER BY t."createdAt" LIMIT 40`
  return rows.map(({ id }) => id)
}

/** What waits for a first answer in the circles of somebody who likes to give it; nothing for others. */
export const waitingForMe = async (viewer: Viewer): Promise<WaitingForGreeters> => {
  const me = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: {
      greets: true,
      memberships: { where: { state: 'active', circle: { kind: 'circle' } }, select: { circleId: true } },
    },
  })
  if (!me.greets) return { willing: false, waiting: [] }
  const ids = await waitingIn(me.memberships.map(({ circleId }) => circleId))
  const cards = await readCards(viewer, ids)
  return { willing: true, waiting: cards.filter(({ mine }) => !mine).slice(0, shown) }
}

type Counted = { began: number; answered: number; median: number | null }

const countFirstAnswers = async (circleId: string): Promise<Counted> => {
  const [row] = await db.$queryRaw<Counted[]>`
    WITH begun AS (
      SELECT t."id", t."authorId", e."createdAt" AS at FROM "Thread" t
      JOIN "Post" p ON p."threadId" = t."id" AND p."opening"
      JOIN "ThreadEvent" e ON e."threadId" = t."id" AND e."seq" = p."seq"
      WHERE t."circleId" = ${circleId}::uuid AND t."listed"
        AND e."createdAt" > now() - make_interval(days => ${daysLookedAt}::int)
    ), first AS (
      SELECT b."id", (
        SELECT extract(epoch FROM min(e."createdAt") - b.at) / 60 FROM "Post" r
        JOIN "ThreadEvent" e ON e."threadId" = r."threadId" AND e."seq" = r."seq"
        WHERE r."threadId" = b."id" AND NOT r."opening" AND r."authorId" <> b."authorId"
      ) AS minutes FROM begun b
    )
    SELECT count(*)::int AS began, count(minutes)::int AS answered,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median FROM first`
  return row ?? { began: 0, answered: 0, median: null }
}

/** How long people wait for a first answer in this circle, and what waits now. For its hosts. */
export const waitingForHosts = async (viewer: Viewer, circleId: string): Promise<WaitingForHosts> => {
  await requireHost(viewer, circleId)
  const [{ began, answered, median }, ids] = await Promise.all([
    countFirstAnswers(circleId),
    waitingIn([circleId]),
  ])
  const medianMinutes = median !== null && answered >= enoughToSay ? Math.round(median) : null
  return { began, answered, medianMinutes, waiting: (await readCards(viewer, ids)).slice(0, shown) }
}

/** Whether somebody likes to be the first to answer. */
export const setWilling = async (viewer: Viewer, greets: boolean): Promise<void> => {
  await db.member.update({ where: { id: viewer.memberId }, data: { greets } })
}
