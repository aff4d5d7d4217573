import type { Post } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { revisionText } from '#server/plain-text.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { screenAgain } from '#server/screening/screen.ts'
import { readThresholds } from '#server/thresholds/read-thresholds.ts'
import { transaction } from '#server/transaction.ts'
import { fileScreening, mustBeHeld } from './file-screening.ts'
import { withdrawFromView } from './withdraw-from-view.ts'

const tellAuthor = ({ id: postId, authorId, threadId }: Pick<Post, 'id' | 'authorId' | 'threadId'>) =>
  publishToMember(authorId, { kind: 'own_post', threadId, postId })

/**
 * Screens a revision that was accepted while the engine, or its second stage, was slow or down. Runs as a
 * job, so it may run twice: a revision that both stages have read, or that is not the newest any more, is
 * left alone. Fails, to be tried again, while the encoder is down.
 */
export const screenRevision = async (revisionId: string) => {
  const revision = await db.revision.findUnique({
    where: { id: revisionId },
    include: {
      post: { include: { thread: { select: { circle: { select: { slug: true } } } } } },
      screenings: { select: { stage: true, engineVersion: true } },
    },
  })
  if (!revision || revision.screenings.some(({ stage }) => stage === 'both')) return
  const { post } = revision
  if (post.revisionNumber !== revision.number) return
  const circle = post.thread.circle.slug
  const screening = await screenAgain(revisionText(revision), {
    circle,
    thresholds: await readThresholds(circle),
  })
  if (revision.screenings.some(({ stage }) => stage === screening.stage)) return
  await transaction(async (tx, afterCommit) => {
    await fileScreening(tx, afterCommit, { postId: post.id, revisionId }, screening)
    const now = await tx.post.findUniqueOrThrow({ where: { id: post.id } })
    if (mustBeHeld(screening) && now.state === 'published')
      await withdrawFromView(tx, afterCommit, now, 'held')
    // who posted is still there, most likely, and help is offered beside the words
    if (screening.label === 'crisis') afterCommit(() => tellAuthor(post))
  })
}
