import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { showAnew } from '#server/posts/show-anew.ts'
import { type Tx, transaction } from '#server/transaction.ts'

type Asked = { displayName: string | null; askedAt: Date; dueAt: Date }

/** The row is locked: whoever erases and whoever comes back meet here, and one of them finds nothing. */
const readAsked = async (tx: Tx, memberId: string) => {
  const [asked] = await tx.$queryRaw<Asked[]>`
    SELECT "displayName"::text AS "displayName", "askedAt", "dueAt" FROM "Leaving"
    WHERE "memberId" = ${memberId}::uuid FOR UPDATE`
  return asked
}

/** Signing in takes leaving back, as long as the days for it last. */
export const comeBack = (memberId: string): Promise<void> =>
  transaction(async (tx) => {
    const asked = await readAsked(tx, memberId)
    if (!asked || asked.dueAt <= new Date()) return
    await tx.leaving.delete({ where: { memberId } })
    await tx.member.update({
      where: { id: memberId },
      data: { displayName: asked.displayName, leftAt: null },
    })
    await enqueue(tx, 'bring_back', { memberId, since: asked.askedAt.toISOString() })
  })

const bringOne = (postId: string) =>
  transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${postId}::uuid FOR UPDATE`
    const post = await tx.post.findUnique({ where: { id: postId } })
    if (post?.state === 'deleted') await publishPost(tx, afterCommit, post)
    else if (post?.state === 'published') await showAnew(tx, afterCommit, postId)
  })

/** Shows what somebody wrote as it was before they left: their words, or their name on them. */
export const bringBack = async ({ memberId, since }: { memberId: string; since: string }) => {
  const gone = { state: 'deleted', stateBefore: 'published', deletedAt: { gte: new Date(since) } } as const
  const rows = await db.post.findMany({
    where: { authorId: memberId, OR: [gone, { state: 'published', anonymous: false }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of rows) await bringOne(id)
}
