import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { claimWithin } from './claim-case.ts'
import { heldBy } from './lease.ts'
import { requireVisible } from './require-visible.ts'
import type { LeaseView } from './schema.ts'

const isHost = async (tx: Tx, memberId: string | null | undefined) =>
  memberId != null && (await tx.member.count({ where: { id: memberId, role: 'member' } })) > 0

/**
 * A moderator takes a case out of a host's hands, or out of the time it was kept for one. The host's token
 * holds no longer; what they wrote is kept. From another moderator nobody takes anything.
 */
export const takeOver = (viewer: Viewer, caseId: string, tab: string): Promise<LeaseView> =>
  transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
    await requireVisible(tx, viewer, caseId)
    const { forId, postId } = await tx.case.findUniqueOrThrow({ where: { id: caseId } })
    const holder = await heldBy(tx, caseId)
    if (holder && holder.moderatorId !== viewer.memberId && !(await isHost(tx, holder.moderatorId)))
      throw conflict(`${holder.name} is with this one.`)
    const fromId = holder?.moderatorId ?? forId
    if (holder && holder.moderatorId !== viewer.memberId)
      await tx.lease.updateMany({ where: { caseId, releasedAt: null }, data: { releasedAt: new Date() } })
    if (await isHost(tx, forId))
      await tx.case.update({ where: { id: caseId }, data: { forId: null, forUntil: null, forWords: null } })
    const lease = await claimWithin(tx, afterCommit, viewer, caseId, tab)
    if (fromId && fromId !== viewer.memberId)
      await appendModLog(tx, {
        actorId: viewer.memberId,
        act: 'case.take_over',
        subject: postId,
        detail: { caseId, fromId },
      })
    return lease
  })
