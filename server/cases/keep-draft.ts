import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { DraftInput } from './schema.ts'
import { visibleCases } from './visible-cases.ts'

/** Keeps what a moderator has written so far, whether or not they still have the case. */
export const keepDraft = async (viewer: Viewer, { caseId, draft }: DraftInput) => {
  const seen = await db.case.findFirst({
    where: { id: caseId, ...visibleCases(viewer) },
    select: { id: true },
  })
  if (!seen) throw notFound('There is no such case.')
  const { memberId: moderatorId } = viewer
  await db.caseDraft.upsert({
    where: { caseId_moderatorId: { caseId, moderatorId } },
    create: { caseId, moderatorId, draft },
    update: { draft },
  })
  return { caseId }
}
