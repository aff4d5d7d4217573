import type { Prisma } from '#prisma/generated/client.ts'
import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { fitReviews } from './fit-reviews.ts'
import { panelDays, panelSize } from './policy.ts'

/** Panels that somebody may sit on: whatever they could look at again themselves, if they are none of the two. */
export const fitPanels = (viewer: Viewer): Prisma.PanelWhereInput => ({
  state: 'open',
  review: { AND: [fitReviews(viewer), { reviewerId: { not: viewer.memberId } }] },
})

/** What panels ruled is for all who look after this place; about care, for the care team. */
export const ruledPanels = (viewer: Viewer): Prisma.PanelWhereInput => ({
  state: 'ruled',
  ...(isAtLeast(viewer, 'care') ? {} : { review: { lane: { not: 'support' } } }),
})

type Open = { votes: readonly unknown[]; createdAt: Date }

/** Three saw it three ways, or three were not found in a week. */
export const needsRuling = ({ votes, createdAt }: Open) =>
  votes.length >= panelSize || createdAt.getTime() < Date.now() - panelDays * 86_400_000
