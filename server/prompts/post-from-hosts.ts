import { revisionText } from '#server/plain-text.ts'
import { mustBeHeld } from '#server/posts/file-screening.ts'
import type { Intent, Wish } from '#server/posts/limits.ts'
import { screenInTime } from '#server/posts/screen-in-time.ts'
import { writePost } from '#server/posts/write-post.ts'
import { type Tx, transaction } from '#server/transaction.ts'

type Opening = {
  circle: { id: string; slug: string }
  alsoCircleId?: string
  authorId: string
  title: string
  body: string
  intent: Intent
  wish: Wish
  promptId?: string
  bridgeId?: string
  key: string
}

/**
 * Begins a conversation in the name of the hosts, screened like any other. `claim` writes down, in the same
 * transaction, that it was done; when it could not, because another process did, nothing is written.
 */
export const postFromHosts = async (
  { circle, authorId, title, body, key, ...thread }: Opening,
  claim: (tx: Tx) => Promise<boolean>,
): Promise<{ threadId: string } | null> => {
  const screening = await screenInTime(revisionText({ title, body }), { circle: circle.slug })
  return transaction(async (tx, afterCommit) => {
    if (!(await claim(tx))) return null
    const { id: threadId } = await tx.thread.create({
      data: {
        ...thread,
        title,
        circleId: circle.id,
        authorId,
        fromHosts: true,
        listed: !mustBeHeld(screening),
      },
      select: { id: true },
    })
    const post = {
      threadId,
      circleId: circle.id,
      authorId,
      opening: true,
      title,
      body,
      idempotencyKey: key,
      screening,
    }
    await writePost(tx, afterCommit, post)
    return { threadId }
  })
}
