import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'

export const visiblePostsSql = ({ memberId }: Pick<Viewer, 'memberId'>) => Prisma.sql`p."state" = 'published'
  AND t."circleId" = ANY(ARRAY(SELECT "circleId" FROM "Membership" WHERE "memberId" = ${memberId}::uuid AND "state" = 'active'))
  AND (t."listed" OR t."authorId" = ${memberId}::uuid)`
