import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { noteCarried } from '#server/wellbeing/note-carried.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import type { LeaseInput, LeaseView } from './schema.ts'
import { visibleCases } from './visible-cases.ts'

/** Minutes a lease lasts without a heartbeat. */
export const leaseMinutes = 5
export const leaseEnd = () => new Date(Date.now() + leaseMinutes * 60_000)

/** Says in whose hands a case is, for the one who comes second. */
export const heldBy = async (tx: Tx, caseId: string) => {
  const lease = await tx.lease.findFirst({
    where: { caseId, releasedAt: null, expiresAt: { gt: new Date() } },
    select: {
      moderatorId: true,
      tab: true,
      token: true,
      kind: true,
      expiresAt: true,
      moderator: { select: { displayName: true } },
    },
  })
  return lease && { ...lease, name: lease.moderator.displayName ?? 'Another moderator' }
}

const touched = (tx: Tx, caseId: string, memberId: string) =>
  tx.appeal.findFirst({
    where: {
      caseId,
      decision: {
        case: {
          OR: [
            { decisions: { some: { moderatorId: memberId } } },
            { leases: { some: { moderatorId: memberId } } },
            { post: { reports: { some: { reporterId: memberId } } } },
          ],
        },
      },
    },
    select: { id: true },
  })

/** Why this moderator may not judge this post, or null: nobody decides about their own words, report or judgement. */
export const partiality = async (tx: Tx, viewer: Viewer, caseId: string) => {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      lane: true,
      post: { select: { authorId: true } },
      reports: { where: { reporterId: viewer.memberId }, select: { id: true } },
    },
  })
  if (!found) throw notFound('There is no such case.')
  if (found.post.authorId === viewer.memberId) return 'These are your own words. Somebody else will look.'
  if (found.lane === 'appeal' && (await touched(tx, caseId, viewer.memberId)))
    return 'You had this one in your hands before. Somebody else will look.'
  return found.reports.length > 0 ? 'You reported this. Somebody else will look.' : null
}

/**
 * Puts away a lease that ran out and raises the number of the case: it rises with every lease ever given, so a
 * moderator who was asleep holds a lower one and can write nothing.
 */
const raiseFence = async (tx: Tx, caseId: string) => {
  const now = new Date()
  const [raised] = await tx.$queryRaw<{ fence: number }[]>`
    WITH over AS (UPDATE "Lease" SET "releasedAt" = ${now}
      WHERE "caseId" = ${caseId}::uuid AND "releasedAt" IS NULL AND "expiresAt" <= ${now})
    UPDATE "Case" c SET "fence" = c."fence" + 1 WHERE c."id" = ${caseId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Lease" l WHERE l."caseId" = c."id" AND l."releasedAt" IS NULL AND l."expiresAt" > ${now})
    RETURNING c."fence"`
  // Taken between the look at the queue and the lock on its first case.
  if (!raised) throw conflict('Somebody has just taken this one. Please ask again.')
  return raised.fence
}

type Wanted = { caseId: string; weight: number; tab: string }

/** Gives a case to this moderator's tab and notes what it weighs. The caller holds the lock on the case. */
export const grantLease = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  { caseId, weight, tab }: Wanted,
): Promise<LeaseView> => {
  const { memberId } = viewer
  const fence = await raiseFence(tx, caseId)
  const data = { caseId, moderatorId: memberId, tab, token: fence, expiresAt: leaseEnd() }
  const lease = await tx.lease.create({ data, select: { token: true, expiresAt: true } })
  await noteCarried(tx, { caseId, memberId, weight })
  await recordQueueEvent(tx, afterCommit, { caseId, kind: 'claimed', actorId: memberId })
  return { caseId, token: lease.token, until: lease.expiresAt }
}

/** The rows of a lease while it holds. */
export const liveLease = (viewer: Viewer, { caseId, tab, token }: LeaseInput) => ({
  caseId,
  tab,
  token,
  moderatorId: viewer.memberId,
  releasedAt: null,
  expiresAt: { gt: new Date() },
})

/** The refusal for somebody whose lease is over: who has the case now, and that their note is kept. */
export const lostLease = async (tx: Tx, caseId: string, viewer?: Viewer) => {
  // Whoever may not see the case does not learn who is with it either.
  if (viewer && !(await tx.case.findFirst({ where: { AND: [visibleCases(viewer), { id: caseId }] } })))
    return notFound('There is no such case.')
  const holder = await heldBy(tx, caseId)
  const who = holder
    ? `${holder.name} is with this one now.`
    : 'Your time with this one is over. You can take it again.'
  return conflict(`${who} Nothing was decided, and your note is kept here.`)
}

/** Checks, inside the deciding transaction, that the fencing token still holds. */
export const requireLease = async (tx: Tx, viewer: Viewer, lease: LeaseInput) => {
  const found = await tx.lease.findFirst({ where: liveLease(viewer, lease), select: { id: true } })
  if (!found) throw await lostLease(tx, lease.caseId, viewer)
  return found.id
}
