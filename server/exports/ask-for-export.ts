import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { isDoubled } from '#server/refused.ts'
import { transaction } from '#server/transaction.ts'

/** Begins a copy of everything about the viewer; copies that were made before go. Throws CONFLICT while one is made. */
export const askForExport = ({ memberId }: Viewer) =>
  transaction(async (tx) => {
    await tx.accountExport.deleteMany({ where: { memberId, state: { in: ['ready', 'failed'] } } })
    const { id } = await tx.accountExport.create({ data: { memberId }, select: { id: true } })
    await enqueue(tx, 'build_export', { exportId: id })
    return { exportId: id }
  }).catch((error) => {
    throw isDoubled(error) ? conflict('A copy is being made already. You need not wait here for it.') : error
  })
