import { createHash } from 'node:crypto'
import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import type { Tx } from '#server/transaction.ts'
import { goldenOneIn } from './policy.ts'

/** Whether the next one of somebody who has done so many is golden: one in ten, never at a place that can be guessed. */
export const isGoldenTurn = (memberId: string, done: number) => {
  const ten = Math.floor(done / goldenOneIn)
  const place = createHash('sha256').update(`golden ${memberId} ${ten}`).digest().readUInt32BE(0)
  return done % goldenOneIn === place % goldenOneIn
}

/** Takes a golden case that this moderator has not had, when it is time for one. */
export const takeGolden = async (tx: Tx, { memberId, role }: Viewer): Promise<string | null> => {
  const done = await tx.review.count({ where: { reviewerId: memberId, doneAt: { not: null } } })
  if (!isGoldenTurn(memberId, done)) return null
  const golden = await tx.goldenCase.findFirst({
    where: {
      retiredAt: null,
      addedById: { not: memberId },
      reviews: { none: { reviewerId: memberId } },
      ...(isAtLeast({ role }, 'care') ? {} : { lane: { not: 'support' } }),
    },
    orderBy: { createdAt: 'asc' },
  })
  if (!golden) return null
  const { id: goldenId, lane, expected: first } = golden
  const data = { kind: 'golden', lane, goldenId, first, reviewerId: memberId, takenAt: new Date() } as const
  const { id } = await tx.review.create({ data, select: { id: true } })
  return id
}
