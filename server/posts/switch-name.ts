import { carryApart, takeAlias } from '#server/aliases/take-alias.ts'
import { whoMisses } from '#server/apart/who-is-apart.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { evictFromHidden } from '#server/realtime/evict-from-hidden.ts'
import { publishToMember, publishToReaders } from '#server/realtime/publish.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'
import { recordEvent } from '#server/threads/record-event.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import type { SwitchNameInput } from './schema.ts'
import { postSelect, toPostView } from './view.ts'

const loadOwn = async (viewer: Viewer, postId: string) => {
  const post = await db.post.findFirst({
    where: { id: postId, thread: visibleThreads(viewer) },
    select: { authorId: true, opening: true, thread: { select: { fromHosts: true } } },
  })
  if (!post) throw notFound()
  if (post.authorId !== viewer.memberId)
    throw forbidden('Only the person who wrote this can change its name.')
  if (post.opening && post.thread.fromHosts) throw conflict('The hosts ask this together.')
}

const change = async (tx: Tx, { postId, anonymous }: SwitchNameInput) => {
  const { threadId, authorId } = await tx.post.findUniqueOrThrow({ where: { id: postId } })
  if (!anonymous) return tx.post.update({ where: { id: postId }, data: { anonymous, aliasId: null } })
  const alias = await takeAlias(tx, { threadId, memberId: authorId })
  // who could not see it under the name must not see it appear under an older alias
  await carryApart(tx, alias.id, authorId)
  return tx.post.update({ where: { id: postId }, data: { anonymous, aliasId: alias.id } })
}

/** Puts the author's name on a post of theirs, or takes it off. Everybody who sees the post sees it at once. */
export const switchName = async (viewer: Viewer, input: SwitchNameInput) => {
  await loadOwn(viewer, input.postId)
  return transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${input.postId}::uuid FOR UPDATE`
    const before = await tx.post.findUniqueOrThrow({ where: { id: input.postId } })
    if (before.anonymous === input.anonymous) return { ok: true }
    const missedIt = await whoMisses(tx, before.id)
    const { id: postId, threadId, authorId, state } = await change(tx, input)
    const losing = (await whoMisses(tx, postId)).filter((memberId) => !missedIt.includes(memberId))
    if (state === 'published') {
      const seq = await recordEvent(tx, threadId, 'post_edited', postId)
      const row = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: postSelect })
      const signal = { kind: 'post_edited', threadId, seq, postId, post: toPostView(row) } as const
      afterCommit(() =>
        tellThread(
          signal,
          row.opening ? [row.thread.circleId, row.thread.alsoCircleId].flatMap((id) => id ?? []) : [],
        ),
      )
      afterCommit(() => publishToReaders(losing, { kind: 'post_gone', threadId, seq, postId }))
    }
    if (before.opening)
      afterCommit(async () => {
        for (const memberId of losing) await evictFromHidden(memberId)
      })
    afterCommit(() => publishToMember(authorId, { kind: 'own_post', threadId, postId }))
    return { ok: true }
  })
}
