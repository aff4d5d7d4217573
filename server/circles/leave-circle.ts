import type { CircleKind } from '#prisma/generated/enums.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { evictFromCircle } from '#server/realtime/evict-from-circle.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'

/** Leaves a circle, or takes back the wish to join it. What the member wrote stays. */
export const leaveCircle = async (viewer: Viewer, circleId: string) =>
  transaction(async (tx, afterCommit) => {
    // Two last hosts leaving at once would leave nobody: they go one after the other.
    const [circle] = await tx.$queryRaw<{ kind: CircleKind }[]>`
      SELECT "kind" FROM "Circle" WHERE "id" = ${circleId}::uuid FOR UPDATE`
    if (circle?.kind === 'pair') throw conflict('You can end this with one tap under You, A buddy.')
    const hosts = await tx.membership.findMany({
      where: { circleId, role: 'host', state: 'active' },
      select: { memberId: true },
    })
    if (hosts.length === 1 && hosts[0]?.memberId === viewer.memberId)
      throw conflict('You are the only host here. Please find another host before you go.')
    await tx.membership.updateMany({
      where: { circleId, memberId: viewer.memberId, state: { in: ['active', 'pending'] } },
      data: { state: 'left' },
    })
    afterCommit(() => evictFromCircle(viewer.memberId, circleId))
    afterCommit(() => publishToMember(viewer.memberId, { kind: 'membership', circleId }))
    return { circleId }
  })
