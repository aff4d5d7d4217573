import { openCase } from '#server/cases/open-case.ts'
import type { Noticed } from '#server/pacing/notice.ts'
import type { Screening } from '#server/screening/schema.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { laneFor } from './file-screening.ts'

/** Brings a post to a moderator because of how it was said, and keeps what was noticed beside its case. */
export const fileSignals = async (
  tx: Tx,
  afterCommit: AfterCommit,
  postId: string,
  { signals, links }: Noticed,
  screening: Screening | null,
) => {
  if (links.length > 0)
    await tx.postLink.createMany({ data: links.map((link) => ({ postId, link })), skipDuplicates: true })
  if (signals.length === 0) return
  const lane = screening && laneFor(screening.label)
  const found = await openCase(tx, afterCommit, {
    postId,
    lane: lane ?? 'solicitation',
    severity: lane ? (screening?.severity ?? null) : null,
    by: 'screening',
  })
  await tx.caseSignal.createMany({
    data: signals.map((kind) => ({ caseId: found.id, kind })),
    skipDuplicates: true,
  })
}
