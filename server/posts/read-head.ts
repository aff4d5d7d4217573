import { Prisma } from '#prisma/generated/client.ts'
import { type RulesColumn, rulesColumn, toRules } from '#server/apart/read-rules.ts'
import { type Apart, apartColumns, sightFrom } from '#server/apart/sight.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { visibleThreadsSql } from '#server/threads/visible-threads.ts'
import { visiblePostsSql } from './visible-posts.ts'

/** How many read posts stand above the first unread one, so that a reader knows where they are. */
const context = 3

type Row = Apart & {
  headSeq: number
  calm: boolean
  lastReadSeq: number
  before: number[]
  hasWaiting: boolean
  rules: RulesColumn
}

/**
 * What a page of a thread needs besides its posts, in one statement: how far it is, how far the viewer read, whether
 * they have words there that others don't see, and what is kept from them. `opensAt` is where a page begins that
 * leads to the post after `after`, or to the first unread one; `opensLate`: something stands before that.
 */
export const readHead = async (viewer: Viewer, threadId: string, after: number | null) => {
  const { memberId } = viewer
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT t."headSeq", t."calmSince" IS NOT NULL AS "calm", coalesce(r."lastReadSeq", 0) AS "lastReadSeq",
      ARRAY(SELECT p."seq" FROM "Post" p WHERE p."threadId" = t."id"
        AND p."seq" <= coalesce(${after}::int, r."lastReadSeq", 0) AND ${visiblePostsSql(viewer)}
        ORDER BY p."seq" DESC LIMIT ${context + 1}) AS "before",
      EXISTS (SELECT 1 FROM "Post" p WHERE p."threadId" = t."id" AND p."authorId" = ${memberId}::uuid
        AND p."state" <> 'published') AS "hasWaiting",
      ${rulesColumn(memberId)} AS "rules", ${apartColumns(memberId)}
    FROM "Thread" t LEFT JOIN "ReadMark" r ON r."threadId" = t."id" AND r."memberId" = ${memberId}::uuid
    WHERE t."id" = ${threadId}::uuid AND ${visibleThreadsSql(viewer)}`)
  if (!row) throw notFound()
  const { before, rules, authors, aliases, ...head } = row
  return {
    ...head,
    opensAt: before.slice(0, context).at(-1) ?? 0,
    opensLate: before.length > context,
    sight: sightFrom(memberId, { authors, aliases }),
    quiet: toRules(rules),
  }
}
