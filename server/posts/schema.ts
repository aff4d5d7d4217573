import { z } from 'zod'
import type { AuthorView } from '#server/aliases/schema.ts'
import type { QuietRule } from '#server/apart/policy.ts'
import { hintWithPost } from '#server/hints/schema.ts'
import { id, optionalTextField, textField, word } from '#server/text.ts'
import { theHosts } from '#server/threads/limits.ts'
import { intents, limits, triggers, wishes } from './limits.ts'

const body = textField(limits.body, 'Your post')
const title = textField(limits.title, 'The title')
/** Without the author's name, under an alias that holds for the thread. */
const anonymous = z.boolean('With your name, or without it?').optional()
/** Pictures that were taken in before, in their order. `alt` is null where there is nothing to say of one. */
const images = z
  .array(z.object({ id, alt: optionalTextField(limits.alt, 'What can be seen').nullish() }))
  .max(limits.images, `Up to ${limits.images} pictures fit one post.`)
  .optional()
export type ImagesInput = z.output<typeof images>
/** Made by the browser once for each thing it wants to post; sending it again posts nothing twice. */
const idempotencyKey = word('The key of this post is strange.')
  .min(8, 'The key of this post is too short.')
  .max(64, 'The key of this post is too long.')

export const startThreadInput = z.object({
  circleId: id,
  title,
  body,
  intent: z.enum(intents, 'Please choose what kind of post this is.'),
  wish: z.enum(wishes, 'Please choose what would help.'),
  trigger: z.enum(triggers).nullish(),
  contentNote: optionalTextField(limits.contentNote, 'The content note').nullish(),
  anonymous,
  images,
  idempotencyKey,
  hint: hintWithPost,
})
export const replyInput = z.object({
  threadId: id,
  body,
  anonymous,
  images,
  /** A post of the same conversation that this one takes up. */
  quotesId: id.optional(),
  idempotencyKey,
  hint: hintWithPost,
})
export const quotesInput = z.object({ postIds: z.array(id).max(limits.quotes) })
export const editPostInput = z.object({
  postId: id,
  title: title.optional(),
  body,
  revision: z.int32().min(1),
  hint: hintWithPost,
})
export const switchNameInput = z.object({
  postId: id,
  anonymous: z.boolean('With your name, or without it?'),
})
export type SwitchNameInput = z.output<typeof switchNameInput>
export const postIdInput = z.object({ postId: id })
export const pageInput = z.object({
  threadId: id,
  /** The place to read from; without it the first unread post, with a few before it. */
  from: z.object({ seq: z.int32().min(0), going: z.enum(['later', 'earlier']) }).optional(),
  /** A post to open at, with a few before it. */
  at: z.int32().min(0).max(2_147_483_647).optional(),
})
export type StartThreadInput = z.output<typeof startThreadInput>
export type ReplyInput = z.output<typeof replyInput>
export type EditPostInput = z.output<typeof editPostInput>
export type PageInput = z.output<typeof pageInput>

/** Who asks a prompt: nobody in particular. */
export const fromTheHosts: AuthorView = { name: theHosts, host: false, anonymous: false }

/** A picture of a post. Its address opens for those who may read the post, and for nobody else. */
export type ImageView = { id: string; width: number; height: number; alt: string | null }

/** Words that another post takes up, as they are there for the viewer now. */
export type QuoteView = { postId: string; seq: number; author: AuthorView; words: string }

/** A post as everyone in the circle sees it: the same for every viewer, so that it may be pushed. */
export type PostView = {
  id: string
  threadId: string
  seq: number
  opening: boolean
  /** False when the words are not here any more (only an opening post stays, as a quiet place holder). */
  here: boolean
  author: AuthorView
  title: string | null
  html: string
  images: ImageView[]
  /** The post that this one takes up. Its words are asked for by each reader: see readQuotes. */
  quotes: string | null
  revision: number
  edited: boolean
  createdAt: Date
}

/** What a moderator asked of the author, shown to the author alone. */
export type RephraseView = {
  /** Taken out of view for good: no other words are asked for. */
  final: boolean
  /** The decision whose statement of reasons can be read; null when there is none. */
  statement: string | null
  /** There is somebody whom a sorry could reach: the one who began the conversation. */
  maySaySorry: boolean
  note: string
  reason: string
  guideline: string | null
  spans: { start: number; end: number }[]
}

/** What one viewer alone may know about a post. */
export type YourPost = {
  postId: string
  mine: boolean
  meToo: boolean
  /** They keep it for themselves. */
  saved: boolean
  /** Own posts only. Who is listening, in words: "3 parents have been here". Null when nobody yet. */
  heard: string | null
  /** Own posts only: the screening saw danger; show where help is. */
  care: boolean
}

/** A post of the viewer that others cannot see now: waiting for a moderator, resting, or taken back. */
export type WaitingPost = {
  id: string
  seq: number | null
  opening: boolean
  state: 'held' | 'hidden' | 'deleted'
  title: string | null
  body: string
  html: string
  images: ImageView[]
  revision: number
  createdAt: Date
  care: boolean
  canUndoDelete: boolean
  rephrase: RephraseView | null
}

export type PostPage = {
  posts: PostView[]
  yours: YourPost[]
  waiting: WaitingPost[]
  headSeq: number
  /** Goes back with the next question to the thread's log: see sightOf. */
  sight: string
  /** What the viewer would rather not see; pages and pushes are folded by it (apart/policy.ts). */
  quiet: QuietRule[]
  /** Moderators are with this conversation. */
  calm: boolean
  lastReadSeq: number
  hasEarlier: boolean
  hasLater: boolean
}
