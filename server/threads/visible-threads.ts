import { Prisma } from '#prisma/generated/client.ts'
import { threadApart } from '#server/apart/rule.ts'
import { memberSql, threadApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'

/** Threads of the circles that a member is in now. Which of them they may read is asked below. */
export const inTheirCircles = ({ memberId }: Pick<Viewer, 'memberId'>) => {
  const theirs = { memberships: { some: { memberId, state: 'active' } } } as const
  return { OR: [{ circle: theirs }, { alsoCircle: theirs }] } satisfies Prisma.ThreadWhereInput
}

/**
 * The one rule of who may read a thread: an active member of its circle, or of the other one of a bridge, whom
 * nothing keeps apart from the one who began it. A thread whose opening post was never published is there for
 * its author alone. Every read, search, mail and socket join goes through it.
 */
export const visibleThreads = (viewer: Pick<Viewer, 'memberId'>) =>
  ({
    AND: inTheirCircles(viewer),
    OR: [{ listed: true }, { authorId: viewer.memberId }],
    NOT: threadApart(viewer),
  }) satisfies Prisma.ThreadWhereInput

const theirsSql = (memberId: string) =>
  Prisma.sql`ARRAY(SELECT "circleId" FROM "Membership" WHERE "memberId" = ${memberId}::uuid AND "state" = 'active')`

/** The same rule for SQL; the thread is called `t` there. The two are held together by visibility.test.ts. */
export const visibleThreadsSql = ({ memberId }: Pick<Viewer, 'memberId'>) => Prisma.sql`(
  (t."circleId" = ANY(${theirsSql(memberId)}) OR t."alsoCircleId" = ANY(${theirsSql(memberId)}))
  AND (t."listed" OR t."authorId" = ${memberId}::uuid)
  AND NOT ${threadApartSql(memberSql(memberId))})`
