import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { fitPanels, needsRuling, ruledPanels } from './fit-panels.ts'
import { panelSize, type ReviewLane, type ReviewVerdict } from './policy.ts'
import type { PanelsView } from './schema.ts'

const most = 20
const lane = { review: { select: { lane: true } } } as const

/** Panels that wait for the viewer's word, and what was ruled lately. */
export const listPanels = async (viewer: Viewer): Promise<PanelsView> => {
  const { memberId } = viewer
  const [open, ruled] = await Promise.all([
    db.panel.findMany({
      where: fitPanels(viewer),
      orderBy: { createdAt: 'asc' },
      take: 5 * most,
      include: { ...lane, votes: { select: { memberId: true } } },
    }),
    db.panel.findMany({
      where: ruledPanels(viewer),
      orderBy: { ruledAt: 'desc' },
      take: most,
      include: lane,
    }),
  ])
  const forYou = open.filter((panel) => {
    if (isAtLeast(viewer, 'lead') && needsRuling(panel)) return true
    return panel.votes.length < panelSize && !panel.votes.some((vote) => vote.memberId === memberId)
  })
  return {
    open: forYou.slice(0, most).map(({ id, createdAt, votes, review }) => ({
      id,
      lane: review.lane as ReviewLane,
      since: createdAt,
      votes: votes.length,
      yours: votes.some((vote) => vote.memberId === memberId),
    })),
    ruled: ruled.map(({ id, ruledAt, ruling, review }) => ({
      id,
      lane: review.lane as ReviewLane,
      at: ruledAt ?? new Date(),
      verdict: ruling as ReviewVerdict,
    })),
  }
}
