import type { Viewer } from '#server/auth/viewer.ts'
import { weighAgain } from '#server/cases/weigh-case.ts'
import { db } from '#server/db.ts'
import { forbidden, notFound } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import { undoWithin } from '../undo-decision.ts'
import { refusalOf, visibleInOrder } from './one-by-one.ts'
import { lineOf } from './preview-bulk.ts'
import type { BatchUndone, LeftOut } from './schema.ts'

const load = async (viewer: Viewer, batchId: string) => {
  const batch = await db.batch.findUnique({
    where: { id: batchId },
    include: {
      decisions: {
        orderBy: { createdAt: 'desc' },
        select: { id: true, caseId: true, reversal: { select: { id: true } } },
      },
    },
  })
  if (!batch) throw notFound('There is no such batch.')
  if (batch.byId !== viewer.memberId) throw forbidden('Only who decided can undo it.')
  return batch.decisions
}

/** What a reporter's word weighs hangs on the decisions that were still standing while the first were undone. */
const settlePlaces = async (caseIds: string[]) => {
  for (const caseId of caseIds) await transaction((tx) => weighAgain(tx, caseId))
}

/** Undoes every decision of a batch that is still within its grace, the last one first, and says which stay. */
export const undoBatch = async (viewer: Viewer, batchId: string): Promise<BatchUndone> => {
  const decisions = await load(viewer, batchId)
  const standing = decisions.filter(({ reversal }) => reversal === null)
  const stays: { caseId: string; why: string }[] = []
  for (const { id, caseId } of standing) {
    const why = await refusalOf(() =>
      transaction((tx, afterCommit) => undoWithin(tx, afterCommit, viewer, id)),
    )
    if (why) stays.push({ caseId, why })
  }
  await settlePlaces(
    standing.flatMap(({ caseId }) => (stays.some((one) => one.caseId === caseId) ? [] : [caseId])),
  )
  const about = await visibleInOrder(
    db,
    viewer,
    stays.map(({ caseId }) => caseId),
  )
  const named = stays.map(({ caseId, why }): LeftOut => {
    const found = about.find(({ id }) => id === caseId)
    return { caseId, why, summary: found ? lineOf(found) : 'A case' }
  })
  return {
    undone: standing.length - stays.length,
    already: decisions.length - standing.length,
    stays: named,
  }
}
