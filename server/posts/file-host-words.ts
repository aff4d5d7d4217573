import { openCase } from '#server/cases/open-case.ts'
import { revisionText } from '#server/plain-text.ts'
import { findWords } from '#server/screening/reading/find-words.ts'
import type { Screening } from '#server/screening/schema.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { laneFor } from './file-screening.ts'

type Written = { postId: string; circleId: string; title: string | null; body: string }

/**
 * Looks for the phrases that the hosts of the circle watch for. Where one stands in the words, somebody is
 * asked to look; nothing is hidden or held for it.
 */
export const fileHostWords = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { postId, circleId, ...wording }: Written,
  screening: Screening | null,
) => {
  const words = await tx.$queryRaw<{ phrase: string }[]>`
    SELECT "phrase" FROM "CircleWord" WHERE "circleId" = ${circleId}::uuid`
  if (words.length === 0) return
  const found = findWords(
    revisionText(wording),
    words.map(({ phrase }) => phrase),
  )
  if (found.length === 0) return
  const lane = screening && laneFor(screening.label)
  await openCase(tx, afterCommit, {
    postId,
    lane: lane ?? 'hostility',
    severity: lane ? (screening?.severity ?? null) : null,
    hostWords: found.map(({ phrase }) => phrase),
    by: 'screening',
  })
}
