import { db } from '#server/db.ts'
import { screen } from '#server/screening/screen.ts'
import { transaction } from '#server/transaction.ts'
import { fileScreening, mustBeHeld } from './file-screening.ts'
import { revisionText } from './revision-text.ts'
import { withdrawFromView } from './withdraw-from-view.ts'

/**
 * Screens a revision that was accepted while the engine was slow or down. Runs as a job, so it may run
 * twice: a revision that has a screening, or is not the newest any more, is left alone.
 */
export const screenRevision = async (revisionId: string) => {
  const revision = await db.revision.findUnique({
    where: { id: revisionId },
    include: {
      post: { include: { thread: { select: { circle: { select: { slug: true } } } } } },
      _count: { select: { screenings: true } },
    },
  })
  if (!revision || revision._count.screenings > 0) return
  const { post } = revision
  if (post.revisionNumber !== revision.number) return
  const screening = await screen(revisionText(revision), { circle: post.thread.circle.slug })
  await transaction(async (tx, afterCommit) => {
    await fileScreening(tx, afterCommit, { postId: post.id, revisionId }, screening)
    const now = await tx.post.findUniqueOrThrow({ where: { id: post.id } })
    if (mustBeHeld(screening) && now.state === 'published')
      await withdrawFromView(tx, afterCommit, now, 'held')
  })
}
