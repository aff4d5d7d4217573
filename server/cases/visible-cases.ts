import { Prisma } from '#prisma/generated/client.ts'
import { isAtLeast, isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'

type Judge = Pick<Viewer, 'role' | 'hosts'>
const ofHosts = ['shaming', 'hostility', 'solicitation'] as const

/**
 * The one rule of who may see a case: the care team sees all; moderators all but care; hosts what is about
 * their own circles, without care and appeals. Every read, claim and decision of a case goes through it.
 */
export const visibleCases = (viewer: Judge): Prisma.CaseWhereInput => {
  if (isAtLeast(viewer, 'care')) return {}
  if (isStaff(viewer)) return { lane: { not: 'support' } }
  return { lane: { in: [...ofHosts] }, circleId: { in: [...viewer.hosts] } }
}

/** The same rule for SQL; the case is called `c` there. */
export const visibleCasesSql = (viewer: Judge): Prisma.Sql => {
  if (isAtLeast(viewer, 'care')) return Prisma.sql`TRUE`
  if (isStaff(viewer)) return Prisma.sql`c."lane" <> 'support'`
  return Prisma.sql`c."lane" IN ('shaming', 'hostility', 'solicitation') AND c."circleId" = ANY(${[...viewer.hosts]}::uuid[])`
}
