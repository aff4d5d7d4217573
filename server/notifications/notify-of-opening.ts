import { enqueue } from '#server/jobs/enqueue.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { planDeliveries } from './plan-deliveries.ts'

/**
 * A conversation began. Whoever asked to hear of it is told by a job, so that its author waits for nobody; and
 * after some minutes without an answer another job looks for somebody who likes to give the first one.
 */
export const notifyOfOpening = async (tx: Tx, threadId: string) => {
  await enqueue(tx, 'fan_out', { threadId })
  const minutes = await readSetting('greetAfterMinutes', tx)
  const later = new Date(Date.now() + minutes * 60_000)
  await enqueue(tx, 'greet', { threadId }, later, `greet ${threadId}`)
}

/** Somebody answered: who was asked to be the first is asked no more, on no way. */
export const withdrawGreets = async (tx: Tx, afterCommit: AfterCommit, threadId: string) => {
  const asked = await tx.$queryRaw<{ memberId: string }[]>`
    DELETE FROM "Notification" WHERE "threadId" = ${threadId}::uuid AND "kind" = 'greet' AND "readAt" IS NULL
    RETURNING "memberId"`
  if (asked.length === 0) return
  afterCommit(() =>
    publishToMembers(
      asked.map(({ memberId }) => memberId),
      { kind: 'notifications' },
    ),
  )
}

/** Asks these people to be the first to answer. Whoever was asked already is not asked again. */
export const notifyOfWaiting = async (
  tx: Tx,
  afterCommit: AfterCommit,
  threadId: string,
  memberIds: string[],
) => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "updatedAt")
    SELECT gen_random_uuid(), asked, 'greet', ${threadId}::uuid, now() FROM unnest(${memberIds}::uuid[]) AS asked
    ON CONFLICT ("memberId", "threadId") WHERE "kind" = 'greet' DO NOTHING
    RETURNING "id"`
  await planDeliveries(
    tx,
    'greet',
    rows.map(({ id }) => id),
  )
  afterCommit(() => publishToMembers(memberIds, { kind: 'notifications' }))
}
