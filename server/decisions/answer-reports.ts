import type { DecisionKind } from '#prisma/generated/enums.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

/** Tells everybody who reported the post what came of it, each once and none about the others. */
export const answerReports = async (
  tx: Tx,
  afterCommit: AfterCommit,
  caseId: string,
  { id: decisionId, kind }: { id: string; kind: DecisionKind },
) => {
  const reports = await tx.report.findMany({
    where: { caseId, answeredAt: null },
    select: { id: true, reporterId: true },
  })
  await tx.report.updateMany({
    where: { id: { in: reports.map((report) => report.id) } },
    data: { answeredAt: new Date(), upheld: kind !== 'approve' },
  })
  for (const { id, reporterId } of reports)
    await notify(tx, afterCommit, { kind: 'report_outcome', memberId: reporterId, reportId: id, decisionId })
}
