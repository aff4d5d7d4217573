import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import type { CircleCard, CircleView, GuidelineView, YourMembership } from './schema.ts'
import { unreadByCircle } from './unread-by-circle.ts'

type CardRow = Omit<CircleCard, 'membership' | 'unread'> & {
  state: NonNullable<YourMembership>['state'] | null
  role: NonNullable<YourMembership>['role'] | null
}
type FrontRow = CardRow & Omit<CircleView, 'membership' | 'hearsNew'> & { hearsNew: boolean | null }

const cardSql = Prisma.sql`c."id", c."slug", c."name", c."forWhom", c."accent", c."joinPolicy", c."allowsImages",
  m."state", m."role"`

const withMembershipOf = (viewer: Viewer | null) => Prisma.sql`"Circle" c
  LEFT JOIN "Membership" m ON m."circleId" = c."id" AND m."memberId" = ${viewer?.memberId ?? null}::uuid`

const membershipOf = ({ state, role }: CardRow): YourMembership => (state && role ? { state, role } : null)

/** Every circle, with the viewer's own membership. Open to guests: it holds nothing of members'. */
export const listCircles = async (viewer: Viewer | null): Promise<CircleCard[]> => {
  const [circles, unread] = await Promise.all([
    readRows<CardRow>(Prisma.sql`SELECT ${cardSql} FROM ${withMembershipOf(viewer)}
      WHERE c."kind" = 'circle' ORDER BY c."position", c."createdAt"`),
    viewer ? unreadByCircle(viewer) : new Map<string, number>(),
  ])
  return circles.map(({ state, role, ...card }) => ({
    ...card,
    membership: membershipOf({ state, role, ...card }),
    unread: unread.get(card.id) ?? 0,
  }))
}

/** The front page of one circle. Hosts are named so that a newcomer knows whom they are talking to. */
export const showCircle = async (viewer: Viewer | null, slug: string): Promise<CircleView> => {
  const [circle] = await readRows<FrontRow>(Prisma.sql`
    SELECT ${cardSql}, c."kind", c."about", c."joinQuestion", m."hearsNew",
      c."kind" = 'circle' AND c."joinPolicy" = 'open' AND coalesce('"members"'::jsonb = (SELECT s."after" FROM "SettingChange" s
        WHERE s."key" = 'invitesBy' ORDER BY s."version" DESC LIMIT 1), false) AS "membersInvite",
      coalesce((SELECT json_agg(json_build_object('id', g."id", 'title', g."title", 'body', g."body") ORDER BY g."position")
        FROM "Guideline" g WHERE g."circleId" = c."id" AND g."retiredAt" IS NULL), '[]') AS "guidelines",
      ARRAY(SELECT a."displayName"::text FROM "Membership" h JOIN "Member" a ON a."id" = h."memberId"
        WHERE h."circleId" = c."id" AND h."role" = 'host' AND h."state" = 'active' AND a."displayName" IS NOT NULL
        ORDER BY h."createdAt") AS "hosts"
    FROM ${withMembershipOf(viewer)} WHERE c."slug" = ${slug}`)
  const inside = circle?.state === 'active'
  // a place for two is there for the two alone
  if (!circle || (circle.kind === 'pair' && !inside)) throw notFound('There is no circle at this address.')
  const { state, role, hearsNew, ...front } = circle
  return { ...front, membership: membershipOf(circle), hearsNew: hearsNew ?? false }
}

/** The rules that hold everywhere. */
export const houseRules = (): Promise<GuidelineView[]> =>
  db.guideline.findMany({
    where: { circleId: null, retiredAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, body: true },
  })
