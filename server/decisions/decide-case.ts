import type { Case, Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { heldBy, lostLease, partiality, requireLease } from '#server/cases/lease.ts'
import { nextState } from '#server/cases/state-machine.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden, invalid, notFound } from '#server/errors.ts'
import { recordDecision } from '#server/examples/record-decision.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { publishToQueue } from '#server/realtime/publish.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { answerReports } from './answer-reports.ts'
import { carryOut } from './carry-out.ts'
import type { DecideInput } from './schema.ts'

export type Decided = { decisionId: string; caseId: string; state: Case['state'] }

const decidedBefore = async (viewer: Viewer, key: string): Promise<Decided | null> => {
  const decision = await db.decision.findUnique({
    where: { moderatorId_idempotencyKey: { moderatorId: viewer.memberId, idempotencyKey: key } },
    select: { id: true, case: { select: { id: true, state: true } } },
  })
  return decision && { decisionId: decision.id, caseId: decision.case.id, state: decision.case.state }
}

/** A decision names a house rule or one of the circle's own guidelines. */
const requireGuideline = async (tx: Tx, guidelineId: string, circleId: string) => {
  const found = await tx.guideline.findFirst({
    where: { id: guidelineId, OR: [{ circleId: null }, { circleId }] },
    select: { id: true },
  })
  if (!found) throw invalid('Please choose a guideline of this circle or a house rule.')
}

const load = async (tx: Tx, caseId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const found = await tx.case.findUnique({
    where: { id: caseId },
    include: {
      post: {
        include: {
          thread: { select: { circleId: true } },
          revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
        },
      },
      decisions: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { moderator: { select: { displayName: true } } },
      },
    },
  })
  if (!found) throw notFound('There is no such case.')
  return found
}
export type LoadedCase = Awaited<ReturnType<typeof load>>

const refuseStale = async (tx: Tx, found: LoadedCase) => {
  if (found.state === 'closed') {
    const who = found.decisions[0]?.moderator.displayName ?? 'Somebody else'
    throw conflict(`${who} has decided this one meanwhile. Your note is kept here.`)
  }
  if (await heldBy(tx, found.id))
    throw conflict(
      'This case has changed since you opened it. Please look once more; your note is kept here.',
    )
  throw await lostLease(tx, found.id)
}

/** Everything that must be true before a moderator's word counts. Returns the state it leads to. */
const canDecide = async (tx: Tx, viewer: Viewer, found: LoadedCase, input: DecideInput) => {
  const partial = await partiality(tx, viewer, found.id)
  if (partial) throw forbidden(partial)
  if (found.state === 'closed') await refuseStale(tx, found)
  const leaseId = await requireLease(tx, viewer, input)
  if (found.version !== input.version) await refuseStale(tx, found)
  const state = nextState(found.lane, found.state, input.kind)
  if (!state) throw invalid('That is not possible for this case.')
  if ('guidelineId' in input) await requireGuideline(tx, input.guidelineId, found.post.thread.circleId)
  return { leaseId, state }
}

const decisionRow = (
  viewer: Viewer,
  found: LoadedCase,
  leaseId: string,
  input: DecideInput,
): Prisma.DecisionUncheckedCreateInput => ({
  caseId: found.id,
  lane: found.lane,
  leaseId,
  moderatorId: viewer.memberId,
  revisionId: found.post.revisions[0]?.id ?? '',
  kind: input.kind,
  guidelineId: 'guidelineId' in input ? input.guidelineId : null,
  reason: input.reason,
  note: 'note' in input ? input.note || null : null,
  spans: 'spans' in input ? input.spans : [],
  caseVersion: input.version,
  idempotencyKey: input.idempotencyKey,
})

/**
 * Records what a moderator decided and carries it out, all or nothing. Sending the same key again decides
 * nothing twice; an expired lease, an old version or a decided case is a CONFLICT that says who was first.
 */
export const decideCase = async (viewer: Viewer, input: DecideInput): Promise<Decided> => {
  const before = await decidedBefore(viewer, input.idempotencyKey)
  if (before) return before
  return transaction(async (tx, afterCommit) => {
    const found = await load(tx, input.caseId)
    const { leaseId, state } = await canDecide(tx, viewer, found, input)
    const { count } = await tx.case.updateMany({
      where: { id: found.id, version: input.version, state: found.state, fence: input.token },
      data: { state, version: { increment: 1 }, closedAt: state === 'closed' ? new Date() : null },
    })
    if (count === 0) throw await lostLease(tx, found.id)
    const decision = await tx.decision.create({
      data: decisionRow(viewer, found, leaseId, input),
      select: { id: true, revisionId: true, moderatorId: true, lane: true, kind: true },
    })
    await recordDecision(tx, decision)
    await tx.lease.update({ where: { id: leaseId }, data: { releasedAt: new Date() } })
    await carryOut(tx, afterCommit, found.post, input.kind, decision.id)
    await answerReports(tx, afterCommit, found.id, decision.id)
    const detail = { caseId: found.id, lane: found.lane, kind: input.kind, reason: input.reason }
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: `case.${input.kind}`,
      subject: found.postId,
      detail,
    })
    afterCommit(() => publishToQueue(found.id))
    return { decisionId: decision.id, caseId: found.id, state }
  })
}
