import type { ReversalKind } from '#prisma/generated/enums.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { weighCase } from '#server/cases/weigh-case.ts'
import { conflict, notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { queueWebhooks } from '#server/webhooks/queue-webhooks.ts'
import { type SnapshotState, snapshotState } from './take-snapshot.ts'

type Reversed = { decisionId: string; kind: ReversalKind; byId: string; reason: string }

const load = async (tx: Tx, decisionId: string) => {
  const decision = await tx.decision.findUnique({
    where: { id: decisionId },
    include: {
      snapshot: true,
      reversal: true,
      strike: true,
      sanction: true,
      settlement: true,
      case: { include: { post: true } },
    },
  })
  if (!decision) throw notFound('There is no such decision.')
  if (decision.reversal) throw conflict('This decision was taken back already.')
  if (!decision.snapshot) throw conflict('How things stood before is not kept any more.')
  return { ...decision, before: snapshotState.parse(decision.snapshot.state) }
}
type Loaded = Awaited<ReturnType<typeof load>>

/** The post as it was. What its author did with it meanwhile stays: words they took back do not return by this. */
const restorePost = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { case: { post } }: Loaded,
  before: SnapshotState,
) => {
  const { state, stateBefore } = before.post
  const now = await tx.post.findUniqueOrThrow({ where: { id: post.id } })
  const wanted = state === 'deleted' ? (stateBefore ?? 'held') : state
  if (now.state === 'deleted') await tx.post.update({ where: { id: post.id }, data: { stateBefore: wanted } })
  else if (wanted === 'published' && now.state !== 'published') await publishPost(tx, afterCommit, now)
  else if (wanted === 'held' || wanted === 'hidden') {
    if (now.state !== wanted) await withdrawFromView(tx, afterCommit, now, wanted)
  }
  await tx.thread.update({ where: { id: post.threadId }, data: { listed: before.listed } })
  afterCommit(() =>
    publishToMember(post.authorId, { kind: 'own_post', threadId: post.threadId, postId: post.id }),
  )
}

const restoreStanding = async (
  tx: Tx,
  { strike, sanction, settlement }: Loaded,
  kind: ReversalKind,
  before: SnapshotState,
) => {
  const now = new Date()
  const liftedFor = kind === 'undo' ? 'undone' : 'overturned'
  if (strike && !strike.liftedAt)
    await tx.strike.update({ where: { id: strike.id }, data: { liftedAt: now, liftedFor } })
  if (sanction && !sanction.liftedAt)
    await tx.sanction.update({ where: { id: sanction.id }, data: { liftedAt: now } })
  if (sanction?.kind === 'end_membership' && settlement && before.membership?.state === 'active')
    await tx.membership.updateMany({
      where: { id: before.membership.id, state: 'removed' },
      data: { state: 'active', role: before.membership.role === 'host' ? 'host' : 'member' },
    })
}

/** Undone within the grace, nobody need know: what was said is unsaid, and the case waits as it did. */
const unsay = async (tx: Tx, afterCommit: AfterCommit, decision: Loaded, byId: string) => {
  const { id, caseId, before } = decision
  const gone = await tx.notification.findMany({ where: { decisionId: id }, select: { memberId: true } })
  await tx.notification.deleteMany({ where: { decisionId: id } })
  for (const { memberId } of gone) afterCommit(() => publishToMember(memberId, { kind: 'notifications' }))
  await tx.report.updateMany({
    where: { id: { in: before.reports } },
    data: { answeredAt: null, upheld: null },
  })
  const { state, forId, forUntil, forWords } = before.case
  const { post: _, ...found } = decision.case
  const weighed = await weighCase(tx, found)
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...weighed,
      dueAt: found.dueAt,
      state,
      closedAt: null,
      version: { increment: 1 },
      forId,
      forUntil: forUntil ? new Date(forUntil) : null,
      forWords,
    },
  })
  await recordQueueEvent(tx, afterCommit, { caseId, kind: 'undone', actorId: byId })
}

/** Later it stays part of what happened: everybody who heard of the decision hears that it does not hold. */
const makeUp = async (tx: Tx, afterCommit: AfterCommit, decision: Loaded, kind: ReversalKind) => {
  const {
    id: decisionId,
    caseId,
    case: { post },
  } = decision
  const about = { threadId: post.threadId, postId: post.id, decisionId }
  if (kind !== 'overturn')
    await notify(tx, afterCommit, { kind: 'lifted', memberId: post.authorId, ...about })
  const reports = await tx.report.findMany({ where: { caseId, answeredAt: { not: null } } })
  await tx.report.updateMany({ where: { caseId }, data: { upheld: null } })
  for (const { reporterId } of reports)
    await notify(tx, afterCommit, { kind: 'lifted', memberId: reporterId, decisionId })
  if (decision.case.state !== 'closed')
    await tx.case.update({
      where: { id: caseId },
      data: { state: 'closed', closedAt: new Date(), version: { increment: 1 } },
    })
}

/**
 * Takes a decision back, all or nothing: post, place in the list, strikes, sanctions and membership stand as
 * before it. Within the grace (`undo`) the case waits again; later the act stays and others are told.
 */
export const reverseDecision = async (tx: Tx, afterCommit: AfterCommit, reversed: Reversed) => {
  const decision = await load(tx, reversed.decisionId)
  await tx.reversal.create({ data: reversed })
  await restorePost(tx, afterCommit, decision, decision.before)
  await restoreStanding(tx, decision, reversed.kind, decision.before)
  await tx.statement.updateMany({ where: { decisionId: decision.id }, data: { withdrawnAt: new Date() } })
  if (reversed.kind === 'undo') await unsay(tx, afterCommit, decision, reversed.byId)
  else await makeUp(tx, afterCommit, decision, reversed.kind)
  // An address that has not heard of the decision need not hear that it is gone.
  const { id: decisionId, caseId, lane, settlement } = decision
  if (settlement)
    await queueWebhooks(tx, 'decision.reversed', decisionId, {
      caseId,
      lane,
      kind: reversed.kind,
      decisionId,
    })
  return { caseId: decision.caseId, postId: decision.case.postId }
}
