import type { Viewer } from '#server/auth/viewer.ts'
import { activeMembership } from '#server/circles/active-membership.ts'
import { conflict, notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { areApart, pairsOf, takeTurns } from './my-pair.ts'

/** Others who ask in the same circle, who are free, and with whom this member never was a pair; who waits longest first. */
const candidates = (tx: Tx, memberId: string, circleId: string) =>
  tx.$queryRaw<{ memberId: string }[]>`
    SELECT w."memberId" FROM "BuddyWish" w
    JOIN "Member" m ON m."id" = w."memberId" AND m."pausedAt" IS NULL
    JOIN "Membership" ms ON ms."memberId" = w."memberId" AND ms."circleId" = w."circleId" AND ms."state" = 'active'
    WHERE w."circleId" = ${circleId}::uuid AND w."memberId" <> ${memberId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "BuddyPair" b WHERE
        (b."state" <> 'ended' AND w."memberId" IN (b."firstId", b."secondId"))
        OR (b."firstId" = least(w."memberId", ${memberId}::uuid) AND b."secondId" = greatest(w."memberId", ${memberId}::uuid)))
      AND NOT EXISTS (SELECT 1 FROM "Sanction" x WHERE x."memberId" = w."memberId" AND x."liftedAt" IS NULL
        AND (x."endsAt" IS NULL OR x."endsAt" > now()) AND x."kind" IN ('mute', 'suspend'))
    ORDER BY w."createdAt", w."memberId" LIMIT 50`

/** Looks for somebody who asks too. Both keep their wish until both have said yes. */
const match = async (tx: Tx, afterCommit: AfterCommit, memberId: string, circleId: string) => {
  for (const { memberId: otherId } of await candidates(tx, memberId, circleId)) {
    const [firstId = '', secondId = ''] = [memberId, otherId].sort()
    if (await areApart(tx, { firstId, secondId })) continue
    await tx.buddyPair.create({ data: { firstId, secondId } })
    for (const one of [firstId, secondId])
      await notify(tx, afterCommit, { kind: 'buddy_match', memberId: one })
    return
  }
}

/** Asks for one other parent of a circle. When somebody asks there too, both hear of it; not yet of whom. */
export const askForBuddy = async (viewer: Viewer, circleId: string): Promise<void> => {
  await activeMembership(viewer, circleId)
  const { memberId } = viewer
  await transaction(async (tx, afterCommit) => {
    await takeTurns(tx)
    const circle = await tx.circle.findUnique({ where: { id: circleId }, select: { kind: true } })
    if (circle?.kind !== 'circle') throw notFound()
    if ((await tx.buddyPair.count({ where: pairsOf(memberId) })) > 0)
      throw conflict('You have somebody already. One other parent at a time.')
    await tx.buddyWish.upsert({
      where: { memberId },
      create: { memberId, circleId },
      update: { circleId },
    })
    await match(tx, afterCommit, memberId, circleId)
  })
}

/** Takes the wish back. Nobody hears of it. */
export const stopAsking = async (viewer: Viewer): Promise<void> => {
  await transaction(async (tx) => {
    await takeTurns(tx)
    await tx.buddyWish.deleteMany({ where: { memberId: viewer.memberId } })
  })
}
