import { Prisma } from '#prisma/generated/client.ts'
import { countUnfolded } from '#server/apart/count-unfolded.ts'
import { readRulesNow } from '#server/apart/read-rules.ts'
import { memberSql, postApartSql, threadApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { readRows } from '#server/read-rows.ts'

const inCirclesOf = (me: Prisma.Sql) => Prisma.sql`t."listed" AND NOT ${threadApartSql(me)}
  AND EXISTS (SELECT 1 FROM "Membership" m WHERE m."circleId" IN (t."circleId", t."alsoCircleId") AND m."memberId" = ${me} AND m."state" = 'active')
  AND NOT EXISTS (SELECT 1 FROM "PromptAway" a WHERE a."promptId" = t."promptId" AND a."memberId" = ${me})`

/** Posts by others after the viewer's marks, summed for each circle they are in; at most 100 a thread. */
export const unreadByCircle = async (viewer: Pick<Viewer, 'memberId'>) => {
  const me = memberSql(viewer.memberId)
  const rules = await readRulesNow(viewer.memberId)
  if (rules.length > 0) return countUnfolded(viewer.memberId, rules, inCirclesOf(me), 'circle')
  const rows = await readRows<{ circleId: string; unread: number }>(Prisma.sql`
    SELECT m."circleId", least(100, sum(n.unread))::int AS unread
    FROM "Membership" m
    JOIN "Thread" t ON m."circleId" IN (t."circleId", t."alsoCircleId") AND t."listed"
    LEFT JOIN "ReadMark" r ON r."threadId" = t."id" AND r."memberId" = m."memberId"
    CROSS JOIN LATERAL (
      SELECT count(*) AS unread FROM (
        SELECT 1 FROM "Post" p
        WHERE p."threadId" = t."id" AND p."seq" > coalesce(r."lastReadSeq", 0)
          AND p."state" = 'published' AND p."authorId" <> m."memberId" AND NOT ${postApartSql(me)}
        LIMIT 100
      ) AS after_mark
    ) n
    LEFT JOIN "PromptAway" a ON a."promptId" = t."promptId" AND a."memberId" = m."memberId"
    WHERE m."memberId" = ${me} AND m."state" = 'active' AND a."promptId" IS NULL AND t."headSeq" > coalesce(r."lastReadSeq", 0)
      AND NOT ${threadApartSql(me)}
    GROUP BY m."circleId"`)
  return new Map(rows.map((row) => [row.circleId, row.unread]))
}
