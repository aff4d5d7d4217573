import type { Tx } from '#server/transaction.ts'
import { markByFormer, marksOf } from './door-mark.ts'

const longest = 90 * 86_400_000
/** When it is forgotten, should nobody forget it before. */
export const lastDay = (from: Date, endsAt: Date | null = null) => {
  const last = from.getTime() + longest
  return new Date(Math.min(endsAt?.getTime() ?? last, last))
}

const doorOf = async (tx: Tx, memberId: string) => {
  const { hadBefore, ...member } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      id: true,
      email: true,
      hadBefore: { where: { expiresAt: { gt: new Date() } }, select: { mark: true } },
    },
  })
  return [...marksOf(member), ...hadBefore.map(({ mark }) => markByFormer(mark))]
}

/** Somebody was suspended: until the door opens again, ninety days at most, it is marked. No row says whose. */
export const markDoor = async (tx: Tx, memberId: string, endsAt: Date | null, now = new Date()) => {
  const marked = { markedAt: now, expiresAt: lastDay(now, endsAt) }
  if (marked.expiresAt <= new Date()) return
  for (const mark of await doorOf(tx, memberId))
    await tx.doorMark.upsert({ where: { mark }, create: { mark, ...marked }, update: marked })
  // what the door is known by stays as long as its mark, which may have to go before its time
  const goesBefore = { gt: new Date(), lt: marked.expiresAt }
  await tx.formerAddress.updateMany({ where: { memberId, expiresAt: goesBefore }, data: marked })
}

/** It was taken back: the mark goes, and with it whatever was noticed by it. */
export const unmarkDoor = async (tx: Tx, memberId: string) => {
  const now = new Date()
  const where = { memberId, kind: 'suspend' as const, liftedAt: null, endsAt: { gt: now } }
  if ((await tx.sanction.count({ where })) > 0) return
  await tx.doorMark.deleteMany({ where: { mark: { in: await doorOf(tx, memberId) } } })
}
