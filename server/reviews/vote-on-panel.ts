import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, invalid, notFound } from '#server/errors.ts'
import { nobody } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { fitPanels } from './fit-panels.ts'
import { majority } from './majority.ts'
import { panelSize, type ReviewLane, type ReviewVerdict, scaleOf } from './policy.ts'
import { readPanel } from './read-panel.ts'
import type { VoteInput } from './schema.ts'
import { settlePanel } from './settle-panel.ts'

const load = async (tx: Tx, viewer: Viewer, panelId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Panel" WHERE "id" = ${panelId}::uuid FOR UPDATE`
  const panel = await tx.panel.findFirst({
    where: { id: panelId, ...fitPanels(viewer) },
    include: { votes: { orderBy: { createdAt: 'asc' } }, review: { select: { lane: true } } },
  })
  if (panel) return panel
  const done = await tx.panelVote.findUnique({
    where: { panelId_memberId: { panelId, memberId: viewer.memberId } },
  })
  if (done) return null
  throw notFound('This panel is over, or it is for others than you.')
}

const record = async (tx: Tx, viewer: Viewer, { panelId, verdict, words }: VoteInput) => {
  const panel = await load(tx, viewer, panelId)
  const { memberId } = viewer
  // Sent twice on a slow line: the first word stands.
  if (!panel || panel.votes.some((vote) => vote.memberId === memberId)) return
  if (panel.votes.length >= panelSize) throw conflict('Three others were quicker. Thank you for looking.')
  if (!scaleOf(panel.review.lane as ReviewLane).includes(verdict))
    throw invalid('That is not a word of this lane.')
  await tx.panelVote.create({ data: { panelId, memberId, verdict, words } })
  const votes = [...panel.votes, { verdict, words }]
  const ruling = majority(votes.map((vote) => vote.verdict as ReviewVerdict))
  if (!ruling) return
  const said = votes.filter((vote) => vote.verdict === ruling).map((vote) => vote.words)
  await settlePanel(tx, panel, { verdict: ruling, words: said.join('\n') }, { actorId: nobody, memberId })
}

/** One of three says how they see it. With the third word most of them rule. */
export const voteOnPanel = async (viewer: Viewer, input: VoteInput) => {
  await transaction((tx) => record(tx, viewer, input))
  return readPanel(viewer, input.panelId)
}
