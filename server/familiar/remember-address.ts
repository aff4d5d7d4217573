import type { Tx } from '#server/transaction.ts'
import { bareAddress, formerOf, markByFormer, markByMail } from './door-mark.ts'
import { lastDay, markDoor } from './mark-door.ts'

type Changed = { memberId: string; old: string; email: string }

/** What the old address was marked by, and whoever was noticed by it, go by the mark of an address of before. */
const moveMark = async (tx: Tx, old: string) => {
  const [from, to] = [markByMail(old), markByFormer(formerOf(old))]
  await tx.$executeRaw`
    INSERT INTO "DoorMark" ("mark", "markedAt", "expiresAt")
    SELECT ${to}, "markedAt", "expiresAt" FROM "DoorMark" WHERE "mark" = ${from} ON CONFLICT ("mark") DO NOTHING`
  await tx.$executeRaw`UPDATE "FamiliarMember" SET "mark" = ${to} WHERE "mark" = ${from}`
  await tx.doorMark.deleteMany({ where: { mark: from } })
}

/**
 * Somebody has another mail address: should their door be closed, now or in the next ninety days, they are known again
 * by the one before as well. Only a keyed hash of it is kept, and it goes with its owner.
 */
export const rememberAddress = async (tx: Tx, { memberId, old, email }: Changed): Promise<void> => {
  if (bareAddress(old) === bareAddress(email)) return
  const [mark, markedAt] = [formerOf(old), new Date()]
  const kept = { markedAt, expiresAt: lastDay(markedAt) }
  await tx.formerAddress.upsert({
    where: { memberId_mark: { memberId, mark } },
    create: { memberId, mark, ...kept },
    update: kept,
  })
  const closed = await tx.sanction.findMany({
    where: {
      memberId,
      kind: 'suspend',
      liftedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: markedAt } }],
    },
    orderBy: { startsAt: 'asc' },
  })
  if (closed.length > 0) await moveMark(tx, old)
  for (const { startsAt, endsAt } of closed) await markDoor(tx, memberId, endsAt, startsAt)
}
