import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import type { ReviewLane, ReviewVerdict } from './policy.ts'
import type { GoldenInput, GoldenView } from './schema.ts'

/** Adds a text that the team has agreed on. Each moderator comes across it once, in between. */
export const addGolden = ({ memberId }: Viewer, input: GoldenInput) =>
  transaction(async (tx) => {
    const { id } = await tx.goldenCase.create({ data: { ...input, addedById: memberId } })
    await appendModLog(tx, {
      actorId: memberId,
      act: 'golden.add',
      subject: id,
      detail: { lane: input.lane },
    })
    return { id }
  })

/** Shows a golden case to nobody new. What was answered stays. */
export const retireGolden = ({ memberId }: Viewer, goldenId: string) =>
  transaction(async (tx) => {
    const { count } = await tx.goldenCase.updateMany({
      where: { id: goldenId, retiredAt: null },
      data: { retiredAt: new Date() },
    })
    if (count === 0 && !(await tx.goldenCase.findUnique({ where: { id: goldenId } })))
      throw notFound('There is no such golden case.')
    if (count > 0)
      await appendModLog(tx, { actorId: memberId, act: 'golden.retire', subject: goldenId, detail: {} })
    return { retired: true }
  })

/** All golden cases, newest first. Who answered what stands nowhere. */
export const listGolden = async (): Promise<GoldenView[]> => {
  const rows = await db.goldenCase.findMany({ orderBy: { createdAt: 'desc' } })
  return rows.map(({ id, lane, text, expected, why, createdAt, retiredAt }) => ({
    id,
    lane: lane as ReviewLane,
    text,
    expected: expected as ReviewVerdict,
    why,
    at: createdAt,
    retired: retiredAt !== null,
  }))
}
