import { notifyOfOpening, withdrawGreets } from '#server/notifications/notify-of-opening.ts'
import {
  notifyBesides,
  notifyOfReply,
  type ToldBesides,
  wasTold,
} from '#server/notifications/notify-of-reply.ts'
import { type Hearing, whoHears, whoHearsNow } from '#server/notifications/who-hears.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'
import { circlesOf } from '#server/threads/circles-of.ts'
import { recordPlace } from '#server/threads/record-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { tellMentioned } from './mentions/keep-mentions.ts'
import { readPostRow } from './read-post-rows.ts'
import { type PostRow, toPostView } from './view.ts'

type Placed = {
  id: string
  threadId: string
  seq: number | null
  /** Written in this very transaction: nobody else can change it meanwhile. */
  fresh?: true
}

type Told = { postId: string; seq: number; words: string; byOther: boolean; asked: Hearing; told: boolean }

/** What is left to tell of a reply that has its place: mostly nothing, since whoever writes next waits for it. */
const tellOfReply = async (tx: Tx, afterCommit: AfterCommit, threadId: string, post: Told) => {
  const reply = { threadId, postId: post.postId }
  const hearing = post.told ? post.asked : await whoHearsNow(tx, reply, post.asked, post.seq)
  if (namesSomebody(post.words)) await tellMentioned(tx, afterCommit, reply)
  if (!post.told) await notifyOfReply(tx, afterCommit, reply, hearing)
  // to go on talking to oneself is no answer
  if (post.byOther && hearing.ringing) await withdrawGreets(tx, afterCommit, threadId)
}

const namesSomebody = (words: string) => words.includes('@')
const wordsOf = (row: PostRow) => row.revisions[0]?.body ?? ''

/** Gives a post its place. Of a new reply that names nobody the same statement tells those who hear of it. */
const place = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { id: postId, threadId, seq: before }: Placed,
  asked: Hearing | null,
  written: PostRow | null,
) => {
  const kind = before === null ? 'post_published' : 'post_restored'
  if (!asked || !written || written.opening || namesSomebody(wordsOf(written)))
    return { kind, seq: (await recordPlace(tx, threadId, kind, postId)).seq, told: false } as const
  const besides = notifyBesides({ threadId, postId }, asked)
  const placed = await recordPlace<ToldBesides>(tx, threadId, kind, postId, besides)
  return { kind, seq: placed.seq, told: wasTold(afterCommit, placed) } as const
}

/**
 * Shows a post to its circle: a new one, one that was held, or one that rested and returns. It takes its
 * place in the thread the first time it is published and keeps it from then on.
 */
export const publishPost = async (tx: Tx, afterCommit: AfterCommit, post: Placed) => {
  const { id: postId, threadId } = post
  const first = post.seq === null
  // Whatever can be asked before is: once the event is recorded, others who write here wait for this one.
  const asked = first ? await whoHears(tx, { threadId, postId }) : null
  const written = post.fresh ? await readPostRow(tx, postId) : null
  const { kind, seq, told } = await place(tx, afterCommit, post, asked, written)
  const row = written ? { ...written, state: 'published' as const, seq } : await readPostRow(tx, postId)
  const { opening, authorId, thread } = row
  if (opening) await tx.thread.update({ where: { id: threadId }, data: { listed: true } })
  if (asked && opening) await notifyOfOpening(tx, threadId)
  else if (asked) {
    const [words, byOther] = [wordsOf(row), authorId !== thread.authorId]
    await tellOfReply(tx, afterCommit, threadId, { postId, seq, words, byOther, asked, told })
  }
  const view = toPostView(row)
  const lists = first || opening ? circlesOf(thread) : []
  const signal = { kind, threadId, seq, postId, post: view } as const
  afterCommit(() => tellThread(signal, lists))
  return view
}
