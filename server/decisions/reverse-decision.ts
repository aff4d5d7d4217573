import type { PostState, ReversalKind } from '#prisma/generated/enums.ts'
import { endAppeal } from '#server/appeals/end-appeal.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { weighCase } from '#server/cases/weigh-case.ts'
import { conflict, notFound } from '#server/errors.ts'
import { forgetDecision } from '#server/examples/forget-decision.ts'
import { unmarkDoor } from '#server/familiar/mark-door.ts'
import { notify } from '#server/notifications/notify.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { sanctionKinds } from '#server/sanctions/schema.ts'
import { callBackCard } from '#server/support/call-back-card.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { queueWebhooks } from '#server/webhooks/queue-webhooks.ts'
import { snapshotState } from './take-snapshot.ts'

type Reversed = { decisionId: string; kind: ReversalKind; byId: string; reason: string }

const load = async (tx: Tx, decisionId: string) => {
  // The end of the grace waits for the same lock: a membership is ended before this or never.
  await tx.$queryRaw`SELECT 1 FROM "Case" c JOIN "Decision" d ON d."caseId" = c."id" WHERE d."id" = ${decisionId}::uuid FOR UPDATE OF c`
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

/**
 * Long after, words that somebody let stand do not go back to waiting: their case is closed, so nobody would come
 * to look. A report opens a new one.
 */
const mustNotWaitForNobody = ({ kind: decided, before: { post } }: Loaded, kind: ReversalKind) => {
  if (kind === 'undo' || decided !== 'approve' || post.state === 'published') return
  throw conflict('These words were let stand, and stay. Report them, and somebody looks at them anew.')
}

const outOfView = ['ask_to_rephrase', 'hide', ...sanctionKinds] as const

/** Whether a later decision about the same post still keeps it out of view. */
const keptByLater = (tx: Tx, { id, createdAt, case: { postId } }: Loaded) =>
  tx.decision.findFirst({
    where: {
      id: { not: id },
      createdAt: { gt: createdAt },
      kind: { in: [...outOfView] },
      reversal: null,
      case: { postId },
    },
    select: { id: true },
  })

/**
 * Where a post belongs once a decision is gone. Undone, it waits as it did before. Later nobody would come to
 * look: words that waited then were read again by somebody who found that they may be seen.
 */
const placeOf = ({ kind: decided, before: { post } }: Loaded, kind: ReversalKind): PostState => {
  const before = post.state === 'deleted' ? (post.stateBefore ?? 'held') : post.state
  return kind === 'undo' || decided === 'approve' ? before : 'published'
}

/** The post as it was. What its author did with it meanwhile stays: words they took back do not return by this. */
const restorePost = async (tx: Tx, afterCommit: AfterCommit, decision: Loaded, kind: ReversalKind) => {
  const { before } = decision
  const { id, threadId, authorId } = decision.case.post
  const wanted = placeOf(decision, kind)
  const now = await tx.post.findUniqueOrThrow({ where: { id } })
  if (now.state === 'deleted') await tx.post.update({ where: { id }, data: { stateBefore: wanted } })
  else if (wanted === 'published' && now.state !== 'published') await publishPost(tx, afterCommit, now)
  else if ((wanted === 'held' || wanted === 'hidden') && now.state !== wanted)
    await withdrawFromView(tx, afterCommit, now, wanted)
  if (kind === 'undo') await tx.thread.update({ where: { id: threadId }, data: { listed: before.listed } })
  afterCommit(() => publishToMember(authorId, { kind: 'own_post', threadId, postId: id }))
}

const restoreStanding = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { strike, sanction, settlement, before }: Loaded,
  kind: ReversalKind,
) => {
  const now = new Date()
  const liftedFor = kind === 'undo' ? 'undone' : 'overturned'
  if (strike && !strike.liftedAt)
    await tx.strike.update({ where: { id: strike.id }, data: { liftedAt: now, liftedFor } })
  if (sanction && !sanction.liftedAt)
    await tx.sanction.update({ where: { id: sanction.id }, data: { liftedAt: now } })
  if (sanction?.kind === 'suspend') await unmarkDoor(tx, sanction.memberId)
  const { membership } = before
  if (sanction?.kind !== 'end_membership' || !settlement || membership?.state !== 'active') return
  await tx.membership.updateMany({
    where: { id: membership.id, state: 'removed' },
    data: { state: 'active', role: membership.role === 'host' ? 'host' : 'member' },
  })
  const { memberId, circleId } = sanction
  if (circleId) afterCommit(() => publishToMember(memberId, { kind: 'membership', circleId }))
}

/** Undone within the grace, nobody need know: what was said is unsaid, and the case waits as it did. */
const unsay = async (tx: Tx, afterCommit: AfterCommit, decision: Loaded, byId: string) => {
  const { id, caseId, before } = decision
  await callBackCard(tx, id)
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
const makeUp = async (tx: Tx, afterCommit: AfterCommit, { id: decisionId, before }: Loaded) => {
  const heard = { id: { in: before.reports } }
  const reports = await tx.report.findMany({ where: heard, select: { reporterId: true } })
  await tx.report.updateMany({ where: heard, data: { upheld: null } })
  for (const { reporterId } of reports)
    await notify(tx, afterCommit, { kind: 'lifted', memberId: reporterId, decisionId })
}

/** Other words that were asked for need not be found any more. */
const closeCase = async (tx: Tx, afterCommit: AfterCommit, { caseId, case: { state } }: Loaded) => {
  if (state === 'closed') return
  const closedAt = new Date()
  await tx.case.update({
    where: { id: caseId },
    data: {
      state: 'closed',
      closedAt,
      version: { increment: 1 },
      forId: null,
      forUntil: null,
      forWords: null,
    },
  })
  await tx.lease.updateMany({ where: { caseId, releasedAt: null }, data: { releasedAt: closedAt } })
  await recordQueueEvent(tx, afterCommit, { caseId, kind: 'withdrawn' })
}

const tellAuthor = (tx: Tx, afterCommit: AfterCommit, { id: decisionId, case: { post } }: Loaded) =>
  notify(tx, afterCommit, {
    kind: 'lifted',
    memberId: post.authorId,
    decisionId,
    threadId: post.threadId,
    postId: post.id,
  })

/** Nobody has to look again at what is gone. */
const endOpenAppeal = async (tx: Tx, afterCommit: AfterCommit, decisionId: string) => {
  const appeal = await tx.appeal.findFirst({ where: { decisionId, state: 'open' } })
  if (appeal) await endAppeal(tx, afterCommit, appeal)
  return appeal !== null
}

/**
 * Takes a decision back, all or nothing: post, place in the list, strikes, sanctions and membership stand as
 * before it. Within the grace (`undo`) the case waits again; later the act stays and others are told.
 */
export const reverseDecision = async (tx: Tx, afterCommit: AfterCommit, reversed: Reversed) => {
  const decision = await load(tx, reversed.decisionId)
  mustNotWaitForNobody(decision, reversed.kind)
  const { kind, byId } = reversed
  await tx.reversal.create({ data: reversed })
  const kept = await keptByLater(tx, decision)
  if (!kept) await restorePost(tx, afterCommit, decision, kind)
  await restoreStanding(tx, afterCommit, decision, kind)
  await forgetDecision(tx, decision, kind === 'overturn' ? byId : null)
  await tx.statement.updateMany({ where: { decisionId: decision.id }, data: { withdrawnAt: new Date() } })
  const appealed = await endOpenAppeal(tx, afterCommit, decision.id)
  if (kind === 'undo') await unsay(tx, afterCommit, decision, byId)
  else {
    await makeUp(tx, afterCommit, decision)
    if (!kept) await closeCase(tx, afterCommit, decision)
  }
  // Who asked for another look hears of it by the answer to that.
  if (kind === 'amend' || appealed) await tellAuthor(tx, afterCommit, decision)
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
