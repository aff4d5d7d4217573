import type { Viewer } from '#server/auth/viewer.ts'
import { evictFromHidden } from '#server/realtime/evict-from-hidden.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import { findAuthor } from './find-author.ts'

/**
 * Keeps the viewer and the author of a post apart: both ways by name, and an alias away from the viewer in its
 * thread. The other one is told nothing: their screen stays as it is, and what they ask for next is without it.
 */
export const keepApart = async (viewer: Viewer, postId: string) => {
  const { memberId } = viewer
  const { authorId, aliasId } = await findAuthor(viewer, postId)
  return transaction(async (tx, afterCommit) => {
    if (aliasId) {
      const away = { aliasId, memberId, reason: 'block' as const, until: null }
      await tx.aliasAway.upsert({
        where: { aliasId_memberId: { aliasId, memberId } },
        create: away,
        update: away,
      })
    } else
      await tx.block.createMany({
        data: [{ blockerId: memberId, blockedId: authorId }],
        skipDuplicates: true,
      })
    afterCommit(() => evictFromHidden(memberId))
    if (!aliasId) afterCommit(() => evictFromHidden(authorId))
    afterCommit(() => publishToMember(memberId, { kind: 'quiet' }))
    return { ok: true }
  })
}
