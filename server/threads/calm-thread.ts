import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { calmHours, mayCalm } from './policy.ts'
import { recordEvent } from './record-event.ts'
import type { CalmInput } from './schema.ts'

/** Shows or takes away the marker, with a number in the thread's log: who was away hears of it as of a post. */
export const setCalm = async (tx: Tx, afterCommit: AfterCommit, threadId: string, calm: boolean) => {
  const { count } = await tx.thread.updateMany({
    where: { id: threadId, calmSince: calm ? null : { not: null } },
    data: { calmSince: calm ? new Date() : null },
  })
  if (count === 0) return false
  const seq = await recordEvent(tx, threadId, 'calm', null)
  afterCommit(() => tellThread({ kind: 'calm', threadId, seq, calm }))
  return true
}

/** Says to everybody in a conversation that moderators are with it, or that it goes on without them. */
export const calmThread = (viewer: Viewer, { threadId, calm }: CalmInput) =>
  transaction(async (tx, afterCommit) => {
    const thread = await tx.thread.findUnique({ where: { id: threadId }, select: { circleId: true } })
    if (!thread || !mayCalm(viewer, thread.circleId)) throw notFound()
    const changed = await setCalm(tx, afterCommit, threadId, calm)
    if (!changed) return { calm }
    const detail = { calm, circleId: thread.circleId }
    await appendModLog(tx, { actorId: viewer.memberId, act: 'thread.calm', subject: threadId, detail })
    const in24Hours = new Date(Date.now() + calmHours * 3_600_000)
    if (calm) await enqueue(tx, 'end_calm', { threadId }, in24Hours, `calm:${threadId}`)
    return { calm }
  })
