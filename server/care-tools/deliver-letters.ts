import { DateTime } from 'luxon'
import { db } from '#server/db.ts'
import { notifyOfLetter } from '#server/notifications/notify.ts'
import { transaction } from '#server/transaction.ts'

const morning = 8

/** Whether the morning of a day has come where somebody lives. A zone that nobody knows is taken for UTC. */
export const morningHasCome = (day: Date, zone: string, now: Date) => {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
  const there = DateTime.fromObject({ year, month, day: date, hour: morning }, { zone })
  const known = there.isValid ? there : there.setZone('utc', { keepLocalTime: true })
  const at = known.isValid ? known : DateTime.utc(year, month, date, morning)
  return at.toMillis() <= now.getTime()
}

type Due = { memberId: string; id: string; deliverOn: Date; timeZone: string }

/** Letters whose day may have come somewhere on earth. Only the day is read, never a word. */
const maybeDue = (now: Date) =>
  db.$queryRaw<Due[]>`
    SELECT e."memberId", e."id", e."deliverOn", COALESCE(m."timeZone", 'UTC') AS "timeZone"
    FROM "CareEntry" e JOIN "Member" m ON m."id" = e."memberId"
    WHERE e."deliverOn" <= ${new Date(now.getTime() + 86_400_000)}::timestamptz::date
      AND e."deliveredAt" IS NULL AND e."deletedAt" IS NULL`

const deliver = ({ memberId, id, deliverOn }: Due, now: Date) =>
  transaction(async (tx, afterCommit) => {
    // deleted, or put off to another day, since it was found
    const { count } = await tx.careEntry.updateMany({
      where: { memberId, id, deliverOn, deliveredAt: null, deletedAt: null },
      data: { deliveredAt: now },
    })
    if (count === 0) return 0
    await notifyOfLetter(tx, afterCommit, memberId)
    return 1
  })

/** Tells everybody whose letter to themselves is due that something is here. Nothing is opened for it. */
export const deliverLetters = async (now = new Date()) => {
  let delivered = 0
  for (const due of await maybeDue(now))
    if (morningHasCome(due.deliverOn, due.timeZone, now)) delivered += await deliver(due, now)
  return delivered
}
