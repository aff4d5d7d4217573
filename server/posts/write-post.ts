import { takeAlias } from '#server/aliases/take-alias.ts'
import { clearDraft } from '#server/drafts/drop-draft.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Noticed } from '#server/pacing/notice.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import type { Screening } from '#server/screening/schema.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { attachImages } from './attach-images.ts'
import { fileHostWords } from './file-host-words.ts'
import { fileScreening, mustBeHeld } from './file-screening.ts'
import { fileSignals } from './file-signals.ts'
import { keepMentions } from './mentions/keep-mentions.ts'
import { publishPost } from './publish-post.ts'
import type { ImagesInput } from './schema.ts'

type NewPost = {
  threadId: string
  /** Of the thread; the home circle of a bridge. */
  circleId: string
  authorId: string
  anonymous?: boolean | undefined
  opening: boolean
  title: string | null
  body: string
  images?: ImagesInput
  quotesId?: string | null
  idempotencyKey: string
  screening: Screening | null
  noticed?: Noticed
}
export type Accepted = { postId: string; threadId: string; state: 'published' | 'held'; care: boolean }

/** Writes a post with its first revision and what the engine said of it, all in one transaction. */
export const writePost = async (tx: Tx, afterCommit: AfterCommit, post: NewPost): Promise<Accepted> => {
  const { threadId, circleId, authorId, screening, anonymous = false } = post
  const alias = anonymous ? await takeAlias(tx, { threadId, memberId: authorId }) : null
  const created = await tx.post.create({
    data: {
      threadId,
      authorId,
      anonymous,
      aliasId: alias?.id ?? null,
      opening: post.opening,
      quotesId: post.quotesId ?? null,
      idempotencyKey: post.idempotencyKey,
      state: 'held',
    },
    select: { id: true },
  })
  const { id: revisionId } = await tx.revision.create({
    data: { postId: created.id, number: 1, title: post.title, body: post.body },
    select: { id: true },
  })
  await clearDraft(tx, authorId, { key: post.idempotencyKey })
  if (screening) await fileScreening(tx, afterCommit, { postId: created.id, revisionId }, screening)
  else await enqueue(tx, 'screen_revision', { revisionId })
  await attachImages(tx, { postId: created.id, authorId, circleId }, post.images)
  if (post.body.includes('@'))
    await keepMentions(tx, { postId: created.id, threadId, authorId, body: post.body })
  await fileHostWords(tx, afterCommit, { ...post, circleId, postId: created.id }, screening)
  if (post.noticed) await fileSignals(tx, afterCommit, created.id, post.noticed, screening)
  const held = mustBeHeld(screening) || post.noticed?.hold === true
  if (!held) await publishPost(tx, afterCommit, { id: created.id, threadId, seq: null })
  else afterCommit(() => publishToMember(authorId, { kind: 'own_post', threadId, postId: created.id }))
  return {
    postId: created.id,
    threadId,
    state: held ? 'held' : 'published',
    care: screening?.label === 'crisis',
  }
}
