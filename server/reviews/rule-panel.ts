import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, invalid, notFound } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import { fitPanels, needsRuling } from './fit-panels.ts'
import { type ReviewLane, scaleOf } from './policy.ts'
import { readPanel } from './read-panel.ts'
import type { VoteInput } from './schema.ts'
import { settlePanel } from './settle-panel.ts'

/** Three saw it three ways, or three were not found: a lead who is none of the two says how it is to be seen. */
export const rulePanel = async (viewer: Viewer, { panelId, verdict, words }: VoteInput) => {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Panel" WHERE "id" = ${panelId}::uuid FOR UPDATE`
    const panel = await tx.panel.findFirst({
      where: { id: panelId, ...fitPanels(viewer) },
      include: { votes: true, review: { select: { lane: true } } },
    })
    if (!panel) throw notFound('This panel is over, or it is for others than you.')
    if (!needsRuling(panel)) throw conflict('The three have not all spoken yet.')
    if (!scaleOf(panel.review.lane as ReviewLane).includes(verdict))
      throw invalid('That is not a word of this lane.')
    const { memberId } = viewer
    await settlePanel(tx, panel, { verdict, words }, { actorId: memberId, memberId })
  })
  return readPanel(viewer, panelId)
}
