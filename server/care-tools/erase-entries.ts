import type { Viewer } from '#server/auth/viewer.ts'
import { transaction } from '#server/transaction.ts'

/** Deletes the viewer's key and everything it opened: what is left of it in a backup opens with nothing. */
export const eraseEntries = ({ memberId }: Viewer) =>
  transaction(async (tx) => {
    await tx.careEntry.deleteMany({ where: { memberId } })
    await tx.careKey.deleteMany({ where: { memberId } })
    await tx.notification.deleteMany({ where: { memberId, kind: 'letter' } })
    return { ok: true }
  })
