import { z } from 'zod'
import { id } from '#server/text.ts'

export const statementInput = z.object({ decisionId: id })

/** What a statement of reasons says, as it was when the decision was made. */
export const statementFacts = z.object({
  kind: z.enum(['note', 'ask_to_rephrase', 'hide', 'cool_off', 'mute', 'suspend', 'end_membership']),
  lane: z.enum(['shaming', 'hostility', 'solicitation']),
  /** The marked words, exactly as they stand in the post. */
  words: z.array(z.string()),
  guideline: z.object({ title: z.string(), body: z.string(), circle: z.string().nullable() }),
  /** Who noticed: a program read every post and flagged this one, members asked us to look, or both. */
  noticedBy: z.object({ program: z.string().nullable(), members: z.boolean(), hosts: z.boolean() }),
  /** A person decided. Always. */
  decidedBy: z.literal('person'),
  reason: z.string(),
  note: z.string(),
  signedAs: z.string(),
  circle: z.string(),
  /** Until when a voice rests (ISO), for the kinds that take one. */
  endsAt: z.string().nullable(),
  /** Until when other words make that it never counted (ISO). */
  rephraseBy: z.string().nullable(),
  /** Until when another look can be asked for (ISO). */
  appealBy: z.string(),
})
export type StatementFacts = z.output<typeof statementFacts>

export const tones = ['routine', 'serious'] as const
export type ToneName = (typeof tones)[number]

/** A statement as its author reads it. */
export type StatementView = {
  decisionId: string
  at: Date
  tone: ToneName
  facts: StatementFacts
  /** The decision was taken back: all is as it was before. */
  takenBack: boolean
  /** Their words as they stood when it was decided, and the part it is about. */
  text: string
  spans: { start: number; end: number }[]
  /** Whose turn it is while other words are asked for; null when nobody waits. */
  waitsFor: 'you' | 'moderator' | null
  /** The conversation, while its author may read it. */
  thread: { id: string; postId: string } | null
  /** Somebody began the conversation whom a sorry could reach. */
  maySaySorry: boolean
}

/** One line of what was decided about a member's words. */
export type StatementLine = {
  decisionId: string
  kind: StatementFacts['kind']
  circle: string
  at: Date
  endsAt: Date | null
  takenBack: boolean
}
