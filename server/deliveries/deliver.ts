import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { transaction } from '#server/transaction.ts'
import { dropTurns, type Line, postpone } from './end-turns.ts'
import { deliverySelect, type Owner, ownerSelect, type Turn, whyNot } from './look-again.ts'
import { mailNotices } from './mail-notices.ts'
import { pushNotices } from './push-notices.ts'
import { whenAllowed } from './when-allowed.ts'

/** Minutes for which one process has a delivery in its hands: longer than any mail server may take. */
const claimMinutes = 4

const claim = async ({ memberId, channel }: Line, now: Date) => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Delivery" SET "claimedUntil" = ${now}::timestamptz + make_interval(mins => ${claimMinutes}::int)
    WHERE "memberId" = ${memberId}::uuid AND "channel" = ${channel}::"NoticeChannel"
      AND "sentAt" IS NULL AND "droppedAt" IS NULL AND "dueAt" <= ${now}::timestamptz
      AND ("claimedUntil" IS NULL OR "claimedUntil" < ${now}::timestamptz)
    RETURNING "id"`
  return rows.map(({ id }) => id)
}

const letGo = (ids: string[]) =>
  db.delivery.updateMany({
    where: { id: { in: ids } },
    data: { claimedUntil: null, attempts: { increment: 1 } },
  })

/** Somebody has it in their hands. Should they be gone, it is looked at once more when their time is over. */
const lookLater = async (line: Line, now: Date) => {
  const held = await db.delivery.findFirst({
    where: { ...line, sentAt: null, droppedAt: null, dueAt: { lte: now }, claimedUntil: { gte: now } },
    orderBy: { claimedUntil: 'desc' },
    select: { claimedUntil: true },
  })
  if (!held?.claimedUntil) return
  const after = new Date(held.claimedUntil.getTime() + 1_000)
  await transaction((tx) =>
    enqueue(tx, 'deliver', line, after, `deliver ${line.memberId} ${line.channel} held`),
  )
}

const idsOf = (turns: Turn[]) => turns.map(({ id }) => id)

const sift = async (owner: Owner, turns: Turn[], now: Date) => {
  const left: Turn[] = []
  for (const turn of turns) {
    const why = await whyNot(owner, turn, now)
    if (why) await dropTurns([turn.id], why, now)
    else left.push(turn)
  }
  return left
}

/** Those that may leave now; the others are put back until they may. Care for this person waits for nothing. */
const holdBack = async (owner: Owner, line: Line, turns: Turn[], now: Date) => {
  const waits = turns.filter(({ urgent }) => !urgent)
  const oldest = waits[0]?.createdAt
  if (!oldest) return turns
  const allowed = await whenAllowed(owner, line.channel, oldest, now)
  if (allowed <= now) return turns
  await postpone(line, idsOf(waits), allowed)
  return turns.filter(({ urgent }) => urgent)
}

/**
 * It is the turn of what waits for one member by one way: looked at again, gathered, and sent as one. Runs as
 * a job, perhaps twice; trouble is thrown, so that the job is tried again, later each time.
 */
export const deliver = async (line: Line, now = new Date()) => {
  const ids = await claim(line, now)
  if (ids.length === 0) return lookLater(line, now)
  try {
    const owner = await db.member.findUniqueOrThrow({ where: { id: line.memberId }, select: ownerSelect })
    const where = { id: { in: ids } }
    const found = await db.delivery.findMany({ where, select: deliverySelect, orderBy: { createdAt: 'asc' } })
    const turns = await holdBack(owner, line, await sift(owner, found, now), now)
    if (turns.length === 0) return
    if (line.channel === 'mail') await mailNotices(owner, turns, now)
    else await pushNotices(owner, turns, now)
  } catch (error) {
    await letGo(ids)
    throw error
  }
}
