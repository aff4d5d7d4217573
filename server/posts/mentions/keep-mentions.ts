import { whoFolds } from '#server/apart/who-folds.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { visiblePosts } from '../visible-posts.ts'
import { namesIn } from './names-in.ts'
import { readPeople } from './people-here.ts'

type Written = { postId: string; threadId: string; authorId: string; body: string }

/** Keeps whom a post names now. Who was told before is not told again; who is named no more, not at all. */
export const keepMentions = async (tx: Tx, { postId, threadId, authorId, body }: Written) => {
  const people = body.includes('@') ? await readPeople({ memberId: authorId }, threadId) : []
  const named = [...new Set(namesIn(body, people).map(({ memberId }) => memberId))]
  await tx.mention.deleteMany({ where: { postId, toldAt: null, memberId: { notIn: named } } })
  await tx.mention.createMany({
    data: named.map((memberId) => ({ postId, memberId })),
    skipDuplicates: true,
  })
}

/**
 * Tells those whom a post names, once it is in view, if it is there for them and they wish to see it. Somebody named by an alias hears the
 * same as anybody; whoever named them hears nothing back.
 */
export const tellMentioned = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { postId, threadId }: Pick<Written, 'postId' | 'threadId'>,
) => {
  const waiting = await tx.$queryRaw<{ memberId: string }[]>`
    SELECT "memberId" FROM "Mention" WHERE "postId" = ${postId}::uuid AND "toldAt" IS NULL ORDER BY "memberId"`
  if (waiting.length === 0) return
  const ids = waiting.map(({ memberId }) => memberId)
  const folds = await whoFolds(tx, postId, ids)
  for (const memberId of ids) {
    if (folds.includes(memberId)) continue
    const there = await tx.post.count({ where: { AND: [visiblePosts({ memberId }), { id: postId }] } })
    if (there > 0) await notify(tx, afterCommit, { kind: 'mention', memberId, threadId, postId })
  }
  await tx.mention.updateMany({ where: { postId, toldAt: null }, data: { toldAt: new Date() } })
}
