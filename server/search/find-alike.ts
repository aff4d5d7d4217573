import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { visiblePostsSql } from '#server/posts/visible-posts.ts'
import { readCards } from '#server/threads/queries.ts'
import type { ThreadCard } from '#server/threads/schema.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { searchLimits } from './schema.ts'

/** Of how many of the latest conversations with the same cause or kind the likest are chosen. */
const looked = 200

/**
 * Others in the same place: conversations that have the same cause, else the same kind; in the same circle first,
 * then by how many words they share, then the latest. Never by how many read or answered.
 */
export const findAlike = async (viewer: Viewer, threadId: string): Promise<ThreadCard[]> => {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ...visibleThreads(viewer) },
    select: { circleId: true, intent: true, trigger: true },
  })
  if (!thread) throw notFound()
  const { circleId, intent, trigger } = thread
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH here AS (SELECT e."words" FROM "Post" p JOIN "SearchEntry" e ON e."postId" = p."id"
      WHERE p."threadId" = ${threadId}::uuid AND p."opening"),
    asked AS (SELECT string_agg(quote_literal(word), ' | ')::tsquery AS query
      FROM here, unnest(tsvector_to_array("words")) word WHERE word ~ '^[[:alnum:]]{4,40}$'),
    near AS (
      SELECT t."id", t."circleId", t."trigger", t."lastActivityAt", e."words"
      FROM "Thread" t JOIN "Post" p ON p."threadId" = t."id" AND p."opening"
      JOIN "SearchEntry" e ON e."postId" = p."id"
      WHERE ${visiblePostsSql(viewer)} AND t."id" <> ${threadId}::uuid
        AND (t."trigger" = ${trigger}::"Trigger" OR t."intent" = ${intent}::"Intent")
      ORDER BY t."trigger" IS NOT DISTINCT FROM ${trigger}::"Trigger" DESC, t."lastActivityAt" DESC LIMIT ${looked})
    SELECT near."id" FROM near, asked
    ORDER BY near."trigger" IS NOT DISTINCT FROM ${trigger}::"Trigger" DESC, near."circleId" = ${circleId}::uuid DESC,
      coalesce(round(ts_rank(near."words", asked.query, 1)::numeric, 2), 0) DESC, near."lastActivityAt" DESC
    LIMIT ${searchLimits.alike}`
  return readCards(
    viewer,
    rows.map(({ id }) => id),
  )
}
