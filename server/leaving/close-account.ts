import type { LeavingChoice } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { showAnew } from '#server/posts/show-anew.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { transaction } from '#server/transaction.ts'

const takeBack = (postId: string) =>
  transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${postId}::uuid FOR UPDATE`
    const post = await tx.post.findUnique({ where: { id: postId } })
    if (post?.state === 'published') await withdrawFromView(tx, afterCommit, post, 'deleted')
  })

const withoutName = (postId: string) => transaction((tx, afterCommit) => showAnew(tx, afterCommit, postId))

/** Posts of theirs that others can read, and on which something changes by this choice. */
export const readShown = (memberId: string, choice: LeavingChoice) =>
  db.post.findMany({
    // under an alias nobody sees a difference until the alias is cut
    where: {
      authorId: memberId,
      state: 'published',
      ...(choice === 'leave_words' ? { anonymous: false } : {}),
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })

/**
 * Makes others see that somebody left: their words go from every open page, or stand there without the name.
 * A post at a time, so that no conversation waits; running twice changes nothing.
 */
export const closeAccount = async (memberId: string, choice?: LeavingChoice) => {
  const wanted = choice ?? (await db.leaving.findUnique({ where: { memberId } }))?.choice
  if (!wanted) return
  for (const { id } of await readShown(memberId, wanted))
    await (wanted === 'take_words' ? takeBack(id) : withoutName(id))
}
