import { Prisma } from '#prisma/generated/client.ts'
import { conflict } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { isDoubled } from '#server/refused.ts'
import type { Accepted } from './write-post.ts'

type Wording = { title?: string; body: string }
type Sent = { id: string; threadId: string; state: string; title: string | null; body: string | null }

/**
 * What became of a post that this member sent before under the same key, if they did. Other words under that
 * key are refused: a browser that takes them for posted would throw them away.
 */
const acceptedBefore = async (
  authorId: string,
  idempotencyKey: string,
  words: Wording,
): Promise<Accepted | null> => {
  const [post] = await readRows<Sent>(Prisma.sql`
    SELECT p."id", p."threadId", p."state", v."title", v."body"
    FROM "Post" p LEFT JOIN "Revision" v ON v."postId" = p."id" AND v."number" = 1
    WHERE p."authorId" = ${authorId}::uuid AND p."idempotencyKey" = ${idempotencyKey}`)
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

/** Runs `write`; when the same key won the race meanwhile, answers with what that one wrote. */
export const onceForKey = async (
  authorId: string,
  key: string,
  words: Wording,
  write: () => Promise<Accepted>,
): Promise<Accepted> => {
  const before = await acceptedBefore(authorId, key, words)
  if (before) return before
  try {
    return await write()
  } catch (error) {
    const winner = isDoubled(error) ? await acceptedBefore(authorId, key, words) : null
    if (winner) return winner
    throw error
  }
}
