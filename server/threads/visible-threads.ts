import { Prisma } from '#prisma/generated/client.ts'
import { threadApart } from '#server/apart/rule.ts'
import { memberSql, threadApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'

/**
 * The one rule of who may read a thread: an active member of its circle whom nothing keeps apart from the one
 * who began it. A thread whose opening post was never published is there for its author alone. Every read,
 * search, mail and socket join goes through it.
 */
export const visibleThreads = (viewer: Pick<Viewer, 'memberId'>) =>
  ({
    circle: { memberships: { some: { memberId: viewer.memberId, state: 'active' } } },
    OR: [{ listed: true }, { authorId: viewer.memberId }],
    NOT: threadApart(viewer),
  }) satisfies Prisma.ThreadWhereInput

/** The same rule for SQL; the thread is called `t` there. The two are held together by visibility.test.ts. */
export const visibleThreadsSql = ({ memberId }: Pick<Viewer, 'memberId'>) => Prisma.sql`(
  t."circleId" = ANY(ARRAY(SELECT "circleId" FROM "Membership" WHERE "memberId" = ${memberId}::uuid AND "state" = 'active'))
  AND (t."listed" OR t."authorId" = ${memberId}::uuid)
  AND NOT ${threadApartSql(memberSql(memberId))})`
