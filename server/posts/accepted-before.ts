import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import type { Accepted } from './write-post.ts'

/** What became of a post that this member sent before under the same key, if they did. */
export const acceptedBefore = async (authorId: string, idempotencyKey: string): Promise<Accepted | null> => {
  const post = await db.post.findUnique({
    where: { authorId_idempotencyKey: { authorId, idempotencyKey } },
    select: { id: true, threadId: true, state: true },
  })
  if (!post) return null
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
  write: () => Promise<Accepted>,
): Promise<Accepted> => {
  const before = await acceptedBefore(authorId, key)
  if (before) return before
  try {
    return await write()
  } catch (error) {
    const doubled = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    const winner = doubled ? await acceptedBefore(authorId, key) : null
    if (winner) return winner
    throw error
  }
}
