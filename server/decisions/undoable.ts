import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { db } from '#server/db.ts'
import { graceEnds, graceMinutes } from './policy.ts'
import type { Undoable } from './schema.ts'

const atMost = 10

/** What this moderator decided in the last minutes and can still undo, newest first. */
export const readUndoable = async (viewer: Viewer): Promise<Undoable[]> => {
  const rows = await db.decision.findMany({
    where: {
      moderatorId: viewer.memberId,
      createdAt: { gt: new Date(Date.now() - graceMinutes * 60_000) },
      lane: { not: 'appeal' },
      reversal: null,
      settlement: null,
      case: visibleCases(viewer),
    },
    orderBy: { createdAt: 'desc' },
    take: atMost,
    include: { case: { select: { version: true, circle: { select: { name: true } } } } },
  })
  return rows
    .filter((row) => row.case.version === row.caseVersion + 1)
    .map(({ id, caseId, kind, lane, createdAt, case: { circle } }) => ({
      decisionId: id,
      caseId,
      kind,
      lane,
      circle: circle.name,
      until: graceEnds(createdAt),
    }))
}
