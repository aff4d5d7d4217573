import { v7 } from 'uuid'
import { Prisma } from '#prisma/generated/client.ts'
import { takeAlias } from '#server/aliases/take-alias.ts'
import { clearDraftSql } from '#server/drafts/drop-draft.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Noticed } from '#server/pacing/notice.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import type { Screening } from '#server/screening/schema.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { attachImages } from './attach-images.ts'
import { fileHostWords } from './file-host-words.ts'
import { followScreening, keepScreeningSql, mustBeHeld } from './file-screening.ts'
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

/**
 * The post, not yet in view, its first wording, and what the engine said of it; its draft goes. All in one statement,
 * since every answer waits for it.
 */
const keepWords = async (tx: Tx, post: NewPost, aliasId: string | null) => {
  const [postId, revisionId, at] = [v7(), v7(), new Date()]
  const screened = post.screening
    ? Prisma.sql`, screened AS (${keepScreeningSql(revisionId, post.screening)})`
    : Prisma.empty
  await tx.$executeRaw`
    WITH post AS (
      INSERT INTO "Post" ("id", "threadId", "authorId", "anonymous", "aliasId", "opening", "quotesId", "idempotencyKey", "state", "createdAt")
      VALUES (${postId}::uuid, ${post.threadId}::uuid, ${post.authorId}::uuid, ${post.anonymous ?? false}, ${aliasId}::uuid,
        ${post.opening}, ${post.quotesId ?? null}::uuid, ${post.idempotencyKey}, 'held', ${at}::timestamptz)),
    draft AS (${clearDraftSql(post.authorId, post.idempotencyKey)}) ${screened}
    INSERT INTO "Revision" ("id", "postId", "number", "title", "body", "createdAt")
    VALUES (${revisionId}::uuid, ${postId}::uuid, 1, ${post.title}, ${post.body}, ${at}::timestamptz)`
  return { postId, revisionId }
}

/** Writes a post with its first revision and what the engine said of it, all in one transaction. */
export const writePost = async (tx: Tx, afterCommit: AfterCommit, post: NewPost): Promise<Accepted> => {
  const { threadId, circleId, authorId, screening, anonymous = false } = post
  const alias = anonymous ? await takeAlias(tx, { threadId, memberId: authorId }) : null
  const { postId, revisionId } = await keepWords(tx, post, alias?.id ?? null)
  if (screening) await followScreening(tx, afterCommit, { postId, revisionId }, screening)
  else await enqueue(tx, 'screen_revision', { revisionId })
  await attachImages(tx, { postId, authorId, circleId }, post.images)
  if (post.body.includes('@')) await keepMentions(tx, { postId, threadId, authorId, body: post.body })
  await fileHostWords(tx, afterCommit, { ...post, circleId, postId }, screening)
  if (post.noticed) await fileSignals(tx, afterCommit, postId, post.noticed, screening)
  const held = mustBeHeld(screening) || post.noticed?.hold === true
  if (!held) await publishPost(tx, afterCommit, { id: postId, threadId, seq: null, fresh: true })
  else afterCommit(() => publishToMember(authorId, { kind: 'own_post', threadId, postId }))
  return {
    postId,
    threadId,
    state: held ? 'held' : 'published',
    care: screening?.label === 'crisis',
  }
}
