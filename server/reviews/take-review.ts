import type { Viewer } from '#server/auth/viewer.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { readStrength, type Strength } from '#server/wellbeing/strength.ts'
import { fitReviews } from './fit-reviews.ts'
import { takeGolden } from './golden-turn.ts'
import { takenMinutes } from './policy.ts'
import type { NextReview } from './schema.ts'

/** So many are tried for a lock: more people than this do not ask in the same moment. */
const most = 50
const released = () => new Date(Date.now() - takenMinutes * 60_000)

/** What somebody is in the middle of. */
const inHand = async (tx: Tx, viewer: Viewer) => {
  const own = { reviewerId: viewer.memberId, doneAt: null }
  const found = await tx.review.findFirst({
    where: {
      ...own,
      OR: [{ kind: 'golden' }, { AND: [{ takenAt: { gt: released() } }, fitReviews(viewer)] }],
    },
    select: { id: true },
  })
  return found?.id ?? null
}

const candidates = (tx: Tx, viewer: Viewer, { left, topicsAway }: Strength) =>
  tx.review.findMany({
    where: {
      AND: [
        { doneAt: null, kind: { not: 'golden' } },
        { OR: [{ takenAt: null }, { takenAt: { lte: released() } }] },
        fitReviews(viewer, {
          OR: [
            { lane: 'support' },
            { weight: { lte: left }, OR: [{ topic: null }, { topic: { notIn: topicsAway } }] },
          ],
        }),
      ],
    },
    // lowered levels of support first, then what might be seen differently, then the sample
    orderBy: [{ kind: 'desc' }, { createdAt: 'asc' }],
    take: most,
    select: { id: true },
  })

/** Takes the first of them that nobody is just taking; two who ask at once get two. */
const take = async (tx: Tx, viewer: Viewer, ids: string[]) => {
  const [row] = await tx.$queryRaw<{ id: string; caseId: string; weight: number }[]>`
    SELECT r."id", c."id" AS "caseId", c."weight" FROM "Review" r
    LEFT JOIN "Decision" d ON d."id" = r."decisionId"
    LEFT JOIN "SupportAssessment" s ON s."id" = r."assessmentId"
    JOIN "Case" c ON c."id" = coalesce(d."caseId", s."caseId")
    WHERE r."id" = ANY(${ids}::uuid[]) AND r."doneAt" IS NULL
      AND (r."takenAt" IS NULL OR r."takenAt" <= ${released()})
    ORDER BY array_position(${ids}::uuid[], r."id") LIMIT 1 FOR UPDATE OF r SKIP LOCKED`
  if (!row) return null
  const { memberId } = viewer
  await tx.review.update({ where: { id: row.id }, data: { reviewerId: memberId, takenAt: new Date() } })
  // Reading it takes as much out of the second as it did of the first.
  const carried = { caseId: row.caseId, memberId, weight: row.weight }
  await tx.exposure.createMany({ data: carried, skipDuplicates: true })
  return row.id
}

/** Gives this moderator something to look at with fresh eyes, for half an hour; the same again until it is done. */
export const takeReview = (viewer: Viewer): Promise<NextReview> =>
  transaction(async (tx) => {
    const strength = await readStrength(tx, viewer.memberId)
    const { pausedUntil } = strength
    if (pausedUntil) return { reviewId: null, resting: { until: pausedUntil } }
    const held = (await inHand(tx, viewer)) ?? (await takeGolden(tx, viewer))
    if (held) return { reviewId: held, resting: null }
    const ids = (await candidates(tx, viewer, strength)).map(({ id }) => id)
    return { reviewId: ids.length > 0 ? await take(tx, viewer, ids) : null, resting: null }
  })
