import { z } from 'zod'
import type { Fold } from '#server/apart/policy.ts'
import { id, moment, word } from '#server/text.ts'
import { intents, wishes } from './limits.ts'

export const listInput = z.object({
  circleId: id.optional(),
  intent: z.enum(intents, 'That is not a kind we know.').optional(),
  wish: z.enum(wishes, 'That is not a wish we know.').optional(),
  /** The last card of the page before. */
  cursor: z.object({ at: moment, id }).nullish(),
})
export const threadIdInput = z.object({ threadId: id })
export const markReadInput = z.object({ threadId: id, seq: z.int32().min(0).max(2_147_483_647) })
/** `lastSeq`: the last event heard; `sight`: what the browser was told of whom its viewer is kept apart from. */
export const missedInput = z.object({
  threadId: id,
  lastSeq: z.int32().min(0).max(2_147_483_647),
  sight: word().max(64).optional(),
})
export type MissedInput = z.output<typeof missedInput>
export const calmInput = z.object({ threadId: id, calm: z.boolean('Is a moderator with it, or not?') })
export type CalmInput = z.output<typeof calmInput>
export type ListInput = z.output<typeof listInput>
export type MarkReadInput = z.output<typeof markReadInput>

export type CircleRef = { id: string; slug: string; name: string; accent: string }

/** A thread in a list. `title` is null while its opening words are not there to be read. */
export type ThreadCard = {
  id: string
  circle: CircleRef
  /** The other side of a bridge: its members read and write here too. */
  alsoCircle: CircleRef | null
  title: string | null
  /** The first words of the opening post, plain. */
  excerpt: string
  author: string
  mine: boolean
  intent: string
  wish: string
  contentNote: string | null
  /** Why it is folded away for the viewer, if it is. */
  fold: Fold | null
  /** Posts by others that the viewer has not read; at most 100. */
  unread: number
  /** Whether anybody has answered yet. */
  answered: boolean
  lastActivityAt: Date
  createdAt: Date
}

export type ThreadList = { threads: ThreadCard[]; next: { at: Date; id: string } | null }

/** The head of one thread's page. */
export type ThreadView = Omit<ThreadCard, 'excerpt' | 'fold' | 'unread' | 'answered' | 'author'> & {
  trigger: string | null
  /** Whether an answer may carry pictures. */
  pictures: boolean
  headSeq: number
  /** Begun without its author's name. */
  anonymous: boolean
  /** Asked by the hosts every week; it can be put away. */
  prompt: boolean
}
