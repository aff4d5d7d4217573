import type { DecisionKind } from '#prisma/generated/enums.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

/** Nobody's word weighs less because the one they worried about turned out to be well. */
const judgeable = (kind: DecisionKind) =>
  kind === 'offer_care' ? {} : { reason: { not: 'worried_about_them' as const } }

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
  const answered = { id: { in: reports.map(({ id }) => id) } }
  await tx.report.updateMany({ where: answered, data: { answeredAt: new Date() } })
  // What its target said about it (a worry that was used against them) stays said.
  await tx.report.updateMany({
    where: { ...answered, upheld: null, ...judgeable(kind) },
    data: { upheld: kind !== 'approve' },
  })
  for (const { id, reporterId } of reports)
    await notify(tx, afterCommit, { kind: 'report_outcome', memberId: reporterId, reportId: id, decisionId })
}
