import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { invalid, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { notify } from '#server/notifications/notify.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import type { RevealInput } from './schema.ts'

const findPost = async (tx: Tx, viewer: Viewer, caseId: string) => {
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, visibleCases(viewer)] },
    select: {
      lane: true,
      circleId: true,
      post: {
        select: { id: true, aliasId: true, authorId: true, author: { select: { displayName: true } } },
      },
    },
  })
  if (!found) throw notFound('There is no such case.')
  const { aliasId } = found.post
  if (!aliasId) throw invalid('This was written with a name.')
  if (found.post.authorId === viewer.memberId) throw invalid('These are your own words.')
  return { ...found, post: { ...found.post, aliasId } }
}

/**
 * Tells a moderator who wrote an anonymous post. Nobody learns it without a reason that stays: in the log of
 * the staff, which names no member, and where the member reads it.
 */
export const revealAuthor = (viewer: Viewer, { caseId, reason }: RevealInput) =>
  transaction(async (tx, afterCommit) => {
    const { lane, circleId, post } = await findPost(tx, viewer, caseId)
    const by = await tx.member.findUniqueOrThrow({ where: { id: viewer.memberId } })
    await tx.reveal.create({
      data: {
        aliasId: post.aliasId,
        postId: post.id,
        memberId: post.authorId,
        byId: viewer.memberId,
        signedAs: by.signsAs ?? by.displayName ?? 'A moderator',
        reason,
      },
    })
    const detail = { lane, circleId, reason }
    await appendModLog(tx, { actorId: viewer.memberId, act: 'alias.reveal', subject: caseId, detail })
    await notify(tx, afterCommit, { kind: 'revealed', memberId: post.authorId })
    return { name: post.author.displayName ?? 'A parent' }
  })
