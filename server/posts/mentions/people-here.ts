import { Prisma } from '#prisma/generated/client.ts'
import { shownName } from '#server/aliases/author-view.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { visiblePostsSql } from '../visible-posts.ts'

/** Somebody who can be named, as they appear in the conversation. The id stays on the server. */
export type Person = { name: string; memberId: string }
type Row = { memberId: string; alias: { name: string } | null; author: { displayName: string | null } }

const latest = { people: 300, posts: 1000 }

/**
 * The others in a conversation by the names that its posts show to this viewer: a display name, or an alias. Who
 * wrote under both is two people here, as for everybody. What the hosts ask names none of them, a parent without a
 * name cannot be called, and behind an alias nobody is told that somebody left.
 * In a very long one it is who wrote lately: its latest posts are gone through, however many there are.
 */
export const readPeople = async (viewer: Pick<Viewer, 'memberId'>, threadId: string): Promise<Person[]> => {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT w."authorId" AS "memberId", CASE WHEN a."id" IS NOT NULL THEN json_build_object('name', a."name") END AS "alias",
      json_build_object('displayName', m."displayName") AS "author"
    FROM (SELECT p."authorId", p."aliasId", max(p."seq") AS "seq"
      FROM (SELECT * FROM "Post" WHERE "threadId" = ${threadId}::uuid AND "seq" IS NOT NULL ORDER BY "seq" DESC LIMIT ${latest.posts}) p
      JOIN "Thread" t ON t."id" = p."threadId"
      WHERE p."authorId" <> ${viewer.memberId}::uuid AND p."state" = 'published'
        AND ${visiblePostsSql(viewer)}
      GROUP BY p."authorId", p."aliasId" HAVING p."aliasId" IS NOT NULL OR NOT bool_and(p."opening" AND t."fromHosts")) w
    JOIN "Member" m ON m."id" = w."authorId" LEFT JOIN "Alias" a ON a."id" = w."aliasId"
    WHERE a."id" IS NOT NULL OR (m."leftAt" IS NULL AND m."displayName" IS NOT NULL)
    ORDER BY w."seq" DESC LIMIT ${latest.people}`)
  return rows.map((row) => ({ name: shownName(row), memberId: row.memberId }))
}

/** The names that can be written after an @ here. */
export const peopleHere = async (viewer: Viewer, threadId: string) => {
  const thread = await db.thread.count({ where: { id: threadId, ...visibleThreads(viewer) } })
  if (thread === 0) throw notFound()
  const names = (await readPeople(viewer, threadId)).map(({ name }) => name)
  return { names: [...new Set(names)].sort((a, b) => a.localeCompare(b)) }
}
