import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { CircleCard, CircleView, GuidelineView } from './schema.ts'
import { unreadByCircle } from './unread-by-circle.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

const frontSelect = (viewer: Viewer | null) =>
  ({
    id: true,
    kind: true,
    slug: true,
    name: true,
    forWhom: true,
    about: true,
    accent: true,
    joinPolicy: true,
    joinQuestion: true,
    allowsImages: true,
    guidelines: {
      where: { retiredAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, title: true, body: true },
    },
    memberships: {
      where: { memberId: viewer?.memberId ?? nobody },
      select: { state: true, role: true, hearsNew: true },
    },
  }) satisfies Prisma.CircleSelect

/** Every circle's front, with the viewer's own membership. Open to guests: it holds nothing of members'. */
export const listCircles = async (viewer: Viewer | null): Promise<CircleCard[]> => {
  const [circles, unread] = await Promise.all([
    db.circle.findMany({
      where: { kind: 'circle' },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: frontSelect(viewer),
    }),
    viewer ? unreadByCircle(viewer) : new Map<string, number>(),
  ])
  return circles.map(({ id, slug, name, forWhom, accent, joinPolicy, allowsImages, memberships }) => ({
    id,
    slug,
    name,
    forWhom,
    accent,
    joinPolicy,
    allowsImages,
    membership: memberships[0] ?? null,
    unread: unread.get(id) ?? 0,
  }))
}

/** The front page of one circle. Hosts are named so that a newcomer knows whom they are talking to. */
export const showCircle = async (viewer: Viewer | null, slug: string): Promise<CircleView> => {
  const circle = await db.circle.findUnique({ where: { slug }, select: frontSelect(viewer) })
  const inside = circle?.memberships[0]?.state === 'active'
  // a place for two is there for the two alone
  if (!circle || (circle.kind === 'pair' && !inside)) throw notFound('There is no circle at this address.')
  const hosts = await db.membership.findMany({
    where: { circleId: circle.id, role: 'host', state: 'active' },
    orderBy: { createdAt: 'asc' },
    select: { member: { select: { displayName: true } } },
  })
  const { memberships, ...front } = circle
  const [yours] = memberships
  return {
    ...front,
    hosts: hosts.flatMap(({ member }) => (member.displayName ? [member.displayName] : [])),
    membership: yours ? { state: yours.state, role: yours.role } : null,
    hearsNew: yours?.hearsNew ?? false,
  }
}

/** The rules that hold everywhere. */
export const houseRules = (): Promise<GuidelineView[]> =>
  db.guideline.findMany({
    where: { circleId: null, retiredAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, body: true },
  })
