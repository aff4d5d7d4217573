import type { ScreeningLabel } from '#prisma/generated/enums.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog } from '#server/modlog/append.ts'
import type { Tx } from '#server/transaction.ts'
import { judgedIn } from './judged-in.ts'
import type { ReviewLane, ReviewVerdict } from './policy.ts'

const labelOf: Record<ReviewLane, ScreeningLabel> = {
  shaming: 'shaming',
  hostility: 'hostile',
  solicitation: 'solicitation',
  support: 'crisis',
}

type Ruling = { verdict: ReviewVerdict; words: string }
type By = { actorId: string; memberId: string }

/**
 * Writes a ruling down and makes it a precedent: from now on it is shown beside words like these. What was
 * decided for the author stays as it is; nothing of it is touched here.
 */
export const settlePanel = async (
  tx: Tx,
  panel: { id: string; reviewId: string },
  { verdict, words }: Ruling,
  { actorId, memberId: moderatorId }: By,
) => {
  const { lane, newest } = await judgedIn(panel.reviewId, tx)
  await tx.panel.update({
    where: { id: panel.id },
    data: { state: 'ruled', ruling: verdict, words, ruledAt: new Date() },
  })
  const revision = await tx.revision.findFirst({ ...newest, select: { id: true } })
  if (revision) {
    const revisionId = revision.id
    const upheld = verdict !== 'leave'
    const example = { label: upheld ? labelOf[lane] : ('ok' as const), upheld, source: 'panel' as const }
    await tx.example.upsert({
      where: { revisionId_moderatorId: { revisionId, moderatorId } },
      create: { revisionId, moderatorId, ...example },
      update: example,
    })
    await enqueue(tx, 'encode_example', { revisionId })
  }
  const told = lane === 'support' ? {} : { reason: words }
  const detail = { lane, ruling: verdict, ...told }
  await appendModLog(tx, { actorId, act: 'panel.rule', subject: panel.id, detail })
}
