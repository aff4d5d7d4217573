import type { Viewer } from '#server/auth/viewer.ts'
import { transaction } from '#server/transaction.ts'
import { leaseEnd, liveLease, lostLease } from './lease.ts'
import { requireVisible } from './require-visible.ts'
import type { LeaseInput, LeaseView } from './schema.ts'

/** Keeps a lease for another few minutes while its moderator reads. A hold keeps the end it has. */
export const keepLease = (viewer: Viewer, lease: LeaseInput): Promise<LeaseView> =>
  transaction(async (tx) => {
    await requireVisible(tx, viewer, lease.caseId)
    const found = await tx.lease.findFirst({ where: liveLease(viewer, lease) })
    if (!found) throw await lostLease(tx, lease.caseId, viewer)
    const { caseId, token } = lease
    if (found.kind === 'hold') return { caseId, token, until: found.expiresAt }
    const expiresAt = leaseEnd()
    await tx.lease.update({ where: { id: found.id }, data: { expiresAt } })
    return { caseId, token, until: expiresAt }
  })
