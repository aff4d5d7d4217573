import { enqueue } from '#server/jobs/enqueue.ts'
import type { Tx } from '#server/transaction.ts'

type Reversed = { revisionId: string; moderatorId: string }

/**
 * A decision that was taken back teaches the engine nothing any more. Where another judge found the words fine
 * (`fineBy`), it learns that instead. What a moderator said by hand about them stays.
 */
export const forgetDecision = async (tx: Tx, reversed: Reversed, fineBy: string | null) => {
  const { revisionId, moderatorId } = reversed
  await tx.example.deleteMany({ where: { revisionId, moderatorId, source: 'decision' } })
  if (!fineBy) return
  await tx.example.createMany({
    data: { revisionId, moderatorId: fineBy, label: 'ok', upheld: false, source: 'decision' },
    skipDuplicates: true,
  })
  await enqueue(tx, 'encode_example', { revisionId })
}
