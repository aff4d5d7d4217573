import { Prisma } from '#prisma/generated/client.ts'
import { isAtLeast, isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'

type Judge = Pick<Viewer, 'memberId' | 'role' | 'hosts'>
const ofHosts = ['shaming', 'hostility', 'solicitation'] as const

/**
 * What is too close to a host: their own words, those of somebody they host with, and answers to them. A NOT,
 * so that a caller's own condition on the post cannot take its place.
 */
const tooClose = ({ memberId, hosts }: Judge): Prisma.CaseWhereInput[] => [
  { post: { authorId: memberId } },
  { post: { thread: { authorId: memberId } } },
  {
    post: {
      author: { memberships: { some: { role: 'host', state: 'active', circleId: { in: [...hosts] } } } },
    },
  },
]

/**
 * The one rule of who may see a case: the care team sees all; moderators all but care; hosts what is about
 * their own circles, without care and appeals, and nothing that is about themselves. Every read, claim and
 * decision of a case goes through it.
 */
export const visibleCases = (viewer: Judge): Prisma.CaseWhereInput => {
  if (isAtLeast(viewer, 'care')) return {}
  if (isStaff(viewer)) return { lane: { not: 'support' } }
  return { lane: { in: [...ofHosts] }, circleId: { in: [...viewer.hosts] }, NOT: tooClose(viewer) }
}

const tooCloseSql = ({ memberId, hosts }: Judge) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Post" hp JOIN "Thread" ht ON ht."id" = hp."threadId" WHERE hp."id" = c."postId" AND (
    hp."authorId" = ${memberId}::uuid OR ht."authorId" = ${memberId}::uuid
    OR EXISTS (SELECT 1 FROM "Membership" hm WHERE hm."memberId" = hp."authorId" AND hm."role" = 'host'
      AND hm."state" = 'active' AND hm."circleId" = ANY(${[...hosts]}::uuid[]))))`

/** The same rule for SQL; the case is called `c` there. */
export const visibleCasesSql = (viewer: Judge): Prisma.Sql => {
  if (isAtLeast(viewer, 'care')) return Prisma.sql`TRUE`
  if (isStaff(viewer)) return Prisma.sql`c."lane" <> 'support'`
  return Prisma.sql`c."lane" IN ('shaming', 'hostility', 'solicitation') AND c."circleId" = ANY(${[...viewer.hosts]}::uuid[])
    AND NOT ${tooCloseSql(viewer)}`
}
