import { Prisma } from '#prisma/generated/client.ts'
import { postApart } from '#server/apart/rule.ts'
import { memberSql, postApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { visibleThreads, visibleThreadsSql } from '#server/threads/visible-threads.ts'

/**
 * The one rule of which posts are there for a member, in threads that are: published ones, an opening post's
 * quiet place holder, and nothing by somebody they are kept apart from.
 */
export const visiblePosts = (viewer: Pick<Viewer, 'memberId'>) =>
  ({
    seq: { not: null },
    OR: [{ state: 'published' }, { opening: true }],
    NOT: postApart(viewer),
    thread: visibleThreads(viewer),
  }) satisfies Prisma.PostWhereInput

/** The same rule for SQL; the post is called `p` and its thread `t` there. */
export const visiblePostsSql = (viewer: Pick<Viewer, 'memberId'>) => Prisma.sql`(
  p."seq" IS NOT NULL AND (p."state" = 'published' OR p."opening")
  AND NOT ${postApartSql(memberSql(viewer.memberId))}
  AND ${visibleThreadsSql(viewer)})`
