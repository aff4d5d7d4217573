import { Prisma } from '#prisma/generated/client.ts'
import { conflict } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { isDoubled } from '#server/refused.ts'
import type { Accepted } from './write-post.ts'

type Wording = { title?: string; body: string }
/** A post as it was first sent. */
export type Sent = { id: string; threadId: string; state: string; title: string | null; body: string | null }

/** What this member sent before under this key: a column of Sent, null when nothing. */
export const sentColumn = (authorId: string, idempotencyKey: string) => Prisma.sql`(
  SELECT json_build_object('id', s."id", 'threadId', s."threadId", 'state', s."state", 'title', w."title", 'body', w."body")
  FROM "Post" s LEFT JOIN "Revision" w ON w."postId" = s."id" AND w."number" = 1
  WHERE s."authorId" = ${authorId}::uuid AND s."idempotencyKey" = ${idempotencyKey})`

const readSent = async (authorId: string, key: string) => {
  const [row] = await readRows<{ sent: Sent | null }>(
    Prisma.sql`SELECT ${sentColumn(authorId, key)} AS "sent"`,
  )
  return row?.sent ?? null
}

/**
 * What became of a post that was sent before. Other words under its key are refused: a browser that takes them for
 * posted would throw them away.
 */
const accepted = (post: Sent | null, words: Wording): Accepted | null => {
  if (!post) return null
  if (post.body !== null && (post.body !== words.body || post.title !== (words.title ?? null)))
    throw conflict(
      'You posted other words from this draft before. These are still here, and can go on their own.',
    )
  return {
    postId: post.id,
    threadId: post.threadId,
    state: post.state === 'held' ? 'held' : 'published',
    care: false,
  }
}

/**
 * Runs `write`, if nothing was sent under this key before; when the same key won the race meanwhile, answers with what
 * that one wrote. `sent`: for whoever has asked for it already.
 */
export const onceForKey = async (
  authorId: string,
  key: string,
  words: Wording,
  write: () => Promise<Accepted>,
  sent?: Sent | null,
): Promise<Accepted> => {
  const before = accepted(sent === undefined ? await readSent(authorId, key) : sent, words)
  if (before) return before
  try {
    return await write()
  } catch (error) {
    const winner = isDoubled(error) ? accepted(await readSent(authorId, key), words) : null
    if (winner) return winner
    throw error
  }
}
