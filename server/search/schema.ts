import { z } from 'zod'
import type { AuthorView } from '#server/aliases/schema.ts'
import { intents, wishes } from '#server/posts/limits.ts'
import { id, moment, optionalTextField } from '#server/text.ts'
import type { CircleRef } from '#server/threads/schema.ts'

/** `most`: how far back one search reaches; with another word or another time it reaches further. */
export const searchLimits = { words: 200, pageSize: 20, most: 200, alike: 3 } as const

export const times = ['week', 'month', 'year', 'older'] as const
export type Time = (typeof times)[number]

export const searchInput = z.object({
  words: optionalTextField(searchLimits.words, 'What you look for'),
  circleId: id.optional(),
  intent: z.enum(intents).optional(),
  wish: z.enum(wishes).optional(),
  time: z.enum(times).optional(),
  /** Where the page before ended, among what there was when the search began. */
  cursor: z.object({ at: moment, skip: z.int32().min(0).max(searchLimits.most) }).nullish(),
})
export type SearchInput = z.output<typeof searchInput>
export const alikeInput = z.object({ threadId: id })

/** Words of a post around what was looked for. */
export type Piece = { text: string; marked: boolean }

/** A post that was found, as everyone in its circle sees it. */
export type FoundPost = {
  postId: string
  threadId: string
  seq: number
  opening: boolean
  author: AuthorView
  mine: boolean
  /** The title of its conversation; null while that has none to be read. */
  title: string | null
  circle: CircleRef
  intent: string
  contentNote: string | null
  excerpt: Piece[]
  createdAt: Date
}

export type Found = {
  posts: FoundPost[]
  next: { at: Date; skip: number } | null
  /** The search reached as far back as it goes, and there may be older ones. */
  cut: boolean
}
