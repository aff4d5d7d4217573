import { Prisma } from '#prisma/generated/client.ts'
import { countUnfolded } from '#server/apart/count-unfolded.ts'
import type { QuietRule } from '#server/apart/policy.ts'
import { readRulesNow } from '#server/apart/read-rules.ts'
import { memberSql, postApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { readRows } from '#server/read-rows.ts'

const most = 100

/**
 * How many published posts by others stand after the viewer's mark, for each of these threads. Computed
 * where the truth is, never counted up in a browser. Own, held, hidden and removed posts do not count, nor
 * those of somebody the viewer is kept apart from.
 */
export const unreadCounts = async (
  viewer: Pick<Viewer, 'memberId'>,
  threadIds: string[],
  known?: QuietRule[],
) => {
  const rules = known ?? (await readRulesNow(viewer.memberId))
  if (rules.length > 0)
    return countUnfolded(viewer.memberId, rules, Prisma.sql`t."id" = ANY(${threadIds}::uuid[])`, 'thread')
  const rows = await readRows<{ id: string; unread: number }>(Prisma.sql`
    SELECT t."id", (
      SELECT count(*)::int FROM (
        SELECT 1 FROM "Post" p
        WHERE p."threadId" = t."id" AND p."seq" > coalesce(r."lastReadSeq", 0)
          AND p."state" = 'published' AND p."authorId" <> ${viewer.memberId}::uuid
          AND NOT ${postApartSql(memberSql(viewer.memberId))}
        LIMIT ${most}
      ) AS after_mark
    ) AS unread
    FROM "Thread" t
    LEFT JOIN "ReadMark" r ON r."threadId" = t."id" AND r."memberId" = ${viewer.memberId}::uuid
    WHERE t."id" = ANY(${threadIds}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row.unread]))
}
