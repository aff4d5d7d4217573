import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { conflict } from '#server/errors.ts'
import type { Accepted } from './write-post.ts'

type Wording = { title?: string; body: string }

/**
 * What became of a post that this member sent before under the same key, if they did. Other words under that
 * key are refused: a browser that takes them for posted would throw them away.
 */
const acceptedBefore = async (
  authorId: string,
  idempotencyKey: string,
  words: Wording,
): Promise<Accepted | null> => {
  const post = await db.post.findUnique({
    where: { authorId_idempotencyKey: { authorId, idempotencyKey } },
    select: {
      id: true,
      threadId: true,
      state: true,
      revisions: { where: { number: 1 }, select: { title: true, body: true } },
    },
  })
  if (!post) return null
  const [first] = post.revisions
  if (first && (first.body !== words.body || first.title !== (words.title ?? null)))
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
    const doubled = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    const winner = doubled ? await acceptedBefore(authorId, key, words) : null
    if (winner) return winner
    throw error
  }
}
