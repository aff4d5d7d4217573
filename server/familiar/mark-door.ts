import type { Tx } from '#server/transaction.ts'
import { marksOf } from './door-mark.ts'

const longest = 90 * 86_400_000

const doorOf = async (tx: Tx, memberId: string) =>
  marksOf(await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { id: true, email: true } }))

/** Somebody was suspended: until the door opens again, ninety days at most, it is marked. No row says whose. */
export const markDoor = async (tx: Tx, memberId: string, endsAt: Date | null, now = new Date()) => {
  const last = now.getTime() + longest
  const expiresAt = new Date(Math.min(endsAt?.getTime() ?? last, last))
  for (const mark of await doorOf(tx, memberId))
    await tx.doorMark.upsert({
      where: { mark },
      create: { mark, markedAt: now, expiresAt },
      update: { markedAt: now, expiresAt },
    })
}

/** It was taken back: the mark goes, and with it whatever was noticed by it. */
export const unmarkDoor = async (tx: Tx, memberId: string) => {
  const now = new Date()
  const where = { memberId, kind: 'suspend' as const, liftedAt: null, endsAt: { gt: now } }
  if ((await tx.sanction.count({ where })) > 0) return
  await tx.doorMark.deleteMany({ where: { mark: { in: await doorOf(tx, memberId) } } })
}
