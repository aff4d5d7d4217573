import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { otherOf, pairsOf } from './my-pair.ts'
import type { BuddyView } from './schema.ts'

const circlesOf = async (memberId: string) => {
  const rows = await db.membership.findMany({
    where: { memberId, state: 'active', circle: { kind: 'circle' } },
    orderBy: { circle: { position: 'asc' } },
    select: { circle: { select: { id: true, name: true } } },
  })
  return rows.map(({ circle }) => circle)
}

/** Where the viewer is with finding one other parent. Before both have said yes it holds nothing of the other. */
export const showBuddy = async ({ memberId }: Viewer): Promise<BuddyView> => {
  const pair = await db.buddyPair.findFirst({
    where: pairsOf(memberId),
    include: { place: { select: { slug: true } } },
  })
  if (pair?.state === 'active' && pair.place) {
    const other = await db.member.findUnique({ where: { id: otherOf(pair, memberId) } })
    return { state: 'active', name: other?.displayName ?? 'A parent', slug: pair.place.slug }
  }
  if (pair) {
    const accepted = pair.firstId === memberId ? pair.firstAccepted : pair.secondAccepted
    return { state: 'offered', accepted }
  }
  const wish = await db.buddyWish.findUnique({
    where: { memberId },
    select: { circle: { select: { name: true } } },
  })
  if (wish) return { state: 'asking', circle: wish.circle.name }
  return { state: 'none', circles: await circlesOf(memberId) }
}
