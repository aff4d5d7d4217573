import type { CaseState, Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { heldBy, lostLease, partiality, requireLease } from '#server/cases/lease.ts'
import { canMove } from '#server/cases/policy.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { nextState } from '#server/cases/state-machine.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden, invalid } from '#server/errors.ts'
import { recordDecision } from '#server/examples/record-decision.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { planReviews } from '#server/reviews/plan-reviews.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { answerReports } from './answer-reports.ts'
import { carryOut } from './carry-out.ts'
import { requireHostRoom } from './host-limits.ts'
import { type LoadedCase, loadCase } from './load-case.ts'
import { graceEnds } from './policy.ts'
import { readOwnNote } from './read-own-note.ts'
import type { Decided, DecideInput } from './schema.ts'
import { takeSnapshot } from './take-snapshot.ts'

const decidedBefore = async (viewer: Viewer, key: string): Promise<Decided | null> => {
  const decision = await db.decision.findUnique({
    where: { moderatorId_idempotencyKey: { moderatorId: viewer.memberId, idempotencyKey: key } },
    select: { id: true, createdAt: true, case: { select: { id: true, state: true } } },
  })
  if (!decision) return null
  const { id: decisionId, createdAt, case: found } = decision
  return { done: true, decisionId, caseId: found.id, state: found.state, undoUntil: graceEnds(createdAt) }
}

/** A decision names a house rule or one of the circle's own guidelines. */
const requireGuideline = async (tx: Tx, guidelineId: string, circleId: string) => {
  const found = await tx.guideline.findFirst({
    where: { id: guidelineId, retiredAt: null, OR: [{ circleId: null }, { circleId }] },
    select: { id: true },
  })
  if (!found) throw invalid('Please choose a guideline of this circle or a house rule.')
}

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
  if (!canMove(viewer, input.kind, found))
    throw forbidden('That is for somebody else to decide. You can hand the case over to them.')
  await requireHostRoom(tx, viewer, input)
  if ('guidelineId' in input) await requireGuideline(tx, input.guidelineId, found.circleId)
  return { leaseId, state }
}

/** By which right, to where, and with which others it is decided. */
type Way = { leaseId: string; state: CaseState; batchId?: string | undefined }

const decisionRow = (
  viewer: Viewer,
  found: LoadedCase,
  { leaseId, batchId }: Way,
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
  batchId: batchId ?? null,
})

const logged = (found: LoadedCase, input: DecideInput) => ({
  caseId: found.id,
  lane: found.lane,
  kind: input.kind,
  reason: input.reason,
  severity: found.severity,
  reports: found.reports.length,
  /** Minutes from the first flag, or from the newest wording, to this decision. */
  minutes: Math.round((Date.now() - found.waitsSince.getTime()) / 60_000),
  late: found.dueAt < new Date(),
  insisted: input.insists,
})

/** Writes the decision of somebody who may make it, and everything that comes of it. */
const record = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  found: LoadedCase,
  input: DecideInput,
  way: Way,
): Promise<Decided> => {
  const { leaseId, state } = way
  const { count } = await tx.case.updateMany({
    where: { id: found.id, version: input.version, state: found.state, fence: input.token },
    data: {
      state,
      version: { increment: 1 },
      closedAt: state === 'closed' ? new Date() : null,
      forId: null,
      forUntil: null,
      forWords: null,
    },
  })
  if (count === 0) throw await lostLease(tx, found.id)
  const made = await tx.decision.create({ data: decisionRow(viewer, found, way, input) })
  await takeSnapshot(tx, made.id, found)
  await recordDecision(tx, made)
  await planReviews(tx, made, found)
  await tx.lease.update({ where: { id: leaseId }, data: { releasedAt: new Date() } })
  await tx.caseDraft.deleteMany({ where: { caseId: found.id, moderatorId: viewer.memberId } })
  await carryOut(tx, afterCommit, found, input, made)
  await answerReports(tx, afterCommit, found.id, made)
  await enqueue(tx, 'announce_decision', { decisionId: made.id })
  await enqueue(tx, 'settle_decision', { decisionId: made.id }, graceEnds(made.createdAt))
  const event = { caseId: found.id, kind: 'decided', actorId: viewer.memberId, detail: input.kind } as const
  await recordQueueEvent(tx, afterCommit, event)
  // Last of all: from here to the commit nobody else can write to the log.
  const act = { actorId: viewer.memberId, act: `case.${input.kind}`, subject: found.postId }
  await appendModLog(tx, {
    ...act,
    detail: { ...logged(found, input), decisionId: made.id, batchId: made.batchId },
  })
  return {
    done: true,
    decisionId: made.id,
    caseId: found.id,
    state,
    undoUntil: graceEnds(made.createdAt),
  }
}

/** The same within a transaction of the caller's, who has asked about the note. */
export const decideWithin = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  input: DecideInput,
  batchId?: string,
): Promise<Decided> => {
  const found = await loadCase(tx, viewer, input.caseId)
  const way = { ...(await canDecide(tx, viewer, found, input)), batchId }
  return record(tx, afterCommit, viewer, found, input, way)
}

/**
 * Records what a moderator decided and carries it out, all or nothing. Sending the same key again decides
 * nothing twice; an expired lease, an old version or a decided case is a CONFLICT that says who was first.
 */
export const decideCase = async (viewer: Viewer, input: DecideInput): Promise<Decided> => {
  const before = await decidedBefore(viewer, input.idempotencyKey)
  if (before) return before
  const place = await db.case.findUnique({
    where: { id: input.caseId },
    select: { circle: { select: { slug: true } } },
  })
  const words = await readOwnNote(input, place?.circle.slug ?? '')
  if (words) return { done: false, words }
  return transaction((tx, afterCommit) => decideWithin(tx, afterCommit, viewer, input)).catch(
    async (error) => {
      // The same key on its way twice: the second one was refused by what the first one did.
      const first = await decidedBefore(viewer, input.idempotencyKey)
      if (first) return first
      throw error
    },
  )
}
