import type { NoticeChannel } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { transaction } from '#server/transaction.ts'

/** What waits for one member by one way. */
export type Line = { memberId: string; channel: NoticeChannel }

export const dropTurns = (ids: string[], why: string, now: Date) =>
  db.delivery.updateMany({
    where: { id: { in: ids }, sentAt: null },
    data: { droppedAt: now, why, claimedUntil: null },
  })

export const markSent = (ids: string[], now: Date) =>
  db.delivery.updateMany({ where: { id: { in: ids } }, data: { sentAt: now, claimedUntil: null } })

/** Puts these back until later, with a job of their own. */
export const postpone = (line: Line, ids: string[], until: Date) =>
  transaction(async (tx) => {
    await tx.delivery.updateMany({
      where: { id: { in: ids } },
      data: { dueAt: until, claimedUntil: null },
    })
    const key = `deliver ${line.memberId} ${line.channel} at ${until.getTime()}`
    await enqueue(tx, 'deliver', line, until, key)
  })
