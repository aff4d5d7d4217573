import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { fitPanels, needsRuling, ruledPanels } from './fit-panels.ts'
import { panelSize, type ReviewVerdict } from './policy.ts'
import { readMatter } from './read-matter.ts'
import type { PanelView } from './schema.ts'

/**
 * A panel for one of its three, for a lead who has to rule, or, once it is ruled, for everybody. None of the
 * three reads what the two before them or each other said; nobody ever reads who said it.
 */
export const readPanel = async (viewer: Viewer, panelId: string): Promise<PanelView> => {
  const panel = await db.panel.findFirst({
    where: { id: panelId, OR: [fitPanels(viewer), ruledPanels(viewer)] },
    include: { votes: { orderBy: { createdAt: 'asc' } } },
  })
  if (!panel) throw notFound('This panel is over, or it is for others than you.')
  const { id, reviewId, state, votes, ruling, words, ruledAt } = panel
  const said = votes.map((vote) => ({ verdict: vote.verdict as ReviewVerdict, words: vote.words }))
  const yours = said[votes.findIndex(({ memberId }) => memberId === viewer.memberId)] ?? null
  const open = state === 'open'
  const mayRule = open && isAtLeast(viewer, 'lead') && needsRuling(panel)
  return {
    id,
    matter: await readMatter(reviewId),
    state,
    votes: votes.length,
    yours,
    mayVote: open && !yours && votes.length < panelSize,
    mayRule,
    said: mayRule || !open ? said.sort((a, b) => a.verdict.localeCompare(b.verdict)) : [],
    ruling: ruledAt && { verdict: ruling as ReviewVerdict, words: words ?? '', at: ruledAt },
  }
}
