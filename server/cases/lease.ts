import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { publishToQueue } from '#server/realtime/publish.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import type { LeaseInput, LeaseView } from './schema.ts'

/** Minutes a lease lasts without a heartbeat. */
export const leaseMinutes = 5
const until = () => new Date(Date.now() + leaseMinutes * 60_000)

/** Says in whose hands a case is, for the one who comes second. */
export const heldBy = async (tx: Tx, caseId: string) => {
  const lease = await tx.lease.findFirst({
    where: { caseId, releasedAt: null, expiresAt: { gt: new Date() } },
    select: {
      moderatorId: true,
      tab: true,
      token: true,
      expiresAt: true,
      moderator: { select: { displayName: true } },
    },
  })
  return lease && { ...lease, name: lease.moderator.displayName ?? 'Another moderator' }
}

/** Why this moderator may not judge this post, or null: nobody decides about their own words or report. */
export const partiality = async (tx: Tx, viewer: Viewer, caseId: string) => {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      post: { select: { authorId: true } },
      reports: { where: { reporterId: viewer.memberId }, select: { id: true } },
    },
  })
  if (!found) throw notFound('There is no such case.')
  if (found.post.authorId === viewer.memberId) return 'These are your own words. Somebody else will look.'
  return found.reports.length > 0 ? 'You reported this. Somebody else will look.' : null
}

const grant = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  caseId: string,
  tab: string,
): Promise<LeaseView> => {
  await tx.lease.updateMany({
    where: { caseId, releasedAt: null, expiresAt: { lte: new Date() } },
    data: { releasedAt: new Date() },
  })
  // The number rises with every lease ever given: a moderator who was asleep holds a lower one and can write nothing.
  const { fence } = await tx.case.update({
    where: { id: caseId },
    data: { fence: { increment: 1 } },
    select: { fence: true },
  })
  const data = { caseId, moderatorId: viewer.memberId, tab, token: fence, expiresAt: until() }
  const lease = await tx.lease.create({ data, select: { token: true, expiresAt: true } })
  afterCommit(() => publishToQueue(caseId))
  return { caseId, token: lease.token, until: lease.expiresAt }
}

/** Takes one case into the hands of this moderator's tab, or says who has it. */
export const claimCase = (viewer: Viewer, caseId: string, tab: string) =>
  transaction(async (tx, afterCommit) => {
    const [row] = await tx.$queryRaw<
      { state: string }[]
    >`SELECT "state" FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
    if (!row) throw notFound('There is no such case.')
    const partial = await partiality(tx, viewer, caseId)
    if (partial) throw forbidden(partial)
    if (row.state === 'closed') throw conflict('This case is already decided.')
    if (row.state === 'awaiting_author') throw conflict('This one waits for its author to find other words.')
    const holder = await heldBy(tx, caseId)
    if (holder?.moderatorId === viewer.memberId && holder.tab === tab)
      return { caseId, token: holder.token, until: holder.expiresAt }
    if (holder?.moderatorId === viewer.memberId) throw conflict('You have this one open in another tab.')
    if (holder) throw conflict(`${holder.name} is with this one.`)
    return grant(tx, afterCommit, viewer, caseId, tab)
  })

/** Takes the case that should be looked at next, or null when all is quiet. Two who ask at once get two. */
export const claimNext = (viewer: Viewer, tab: string): Promise<LeaseView | null> =>
  transaction(async (tx, afterCommit) => {
    const [next] = await tx.$queryRaw<{ id: string }[]>`
      SELECT c."id" FROM "Case" c JOIN "Post" p ON p."id" = c."postId"
      WHERE c."state" IN ('open', 'resubmitted') AND p."authorId" <> ${viewer.memberId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "Lease" l WHERE l."caseId" = c."id" AND l."releasedAt" IS NULL AND l."expiresAt" > now())
        AND NOT EXISTS (SELECT 1 FROM "Report" r WHERE r."caseId" = c."id" AND r."reporterId" = ${viewer.memberId}::uuid)
      ORDER BY c."priority" DESC, c."openedAt"
      LIMIT 1 FOR UPDATE OF c SKIP LOCKED`
    return next ? grant(tx, afterCommit, viewer, next.id, tab) : null
  })

const mine = (viewer: Viewer, { caseId, tab, token }: LeaseInput) => ({
  caseId,
  tab,
  token,
  moderatorId: viewer.memberId,
  releasedAt: null,
  expiresAt: { gt: new Date() },
})

/** Keeps a lease for another few minutes while its moderator reads. */
export const keepLease = (viewer: Viewer, lease: LeaseInput): Promise<LeaseView> =>
  transaction(async (tx) => {
    const expiresAt = until()
    const { count } = await tx.lease.updateMany({ where: mine(viewer, lease), data: { expiresAt } })
    if (count === 0) throw await lostLease(tx, lease.caseId)
    return { caseId: lease.caseId, token: lease.token, until: expiresAt }
  })

/** Gives a case back without a decision. Giving back what is gone already changes nothing. */
export const releaseLease = (viewer: Viewer, lease: LeaseInput) =>
  transaction(async (tx, afterCommit) => {
    const { count } = await tx.lease.updateMany({
      where: mine(viewer, lease),
      data: { releasedAt: new Date() },
    })
    if (count > 0) afterCommit(() => publishToQueue(lease.caseId))
    return { caseId: lease.caseId }
  })

/** The refusal for somebody whose lease is over: who has the case now, and that their note is kept. */
export const lostLease = async (tx: Tx, caseId: string) => {
  const holder = await heldBy(tx, caseId)
  const who = holder
    ? `${holder.name} is with this one now.`
    : 'Your time with this one is over. You can take it again.'
  return conflict(`${who} Nothing was decided, and your note is kept here.`)
}

/** Checks, inside the deciding transaction, that the fencing token still holds. */
export const requireLease = async (tx: Tx, viewer: Viewer, lease: LeaseInput) => {
  const found = await tx.lease.findFirst({ where: mine(viewer, lease), select: { id: true } })
  if (!found) throw await lostLease(tx, lease.caseId)
  return found.id
}
