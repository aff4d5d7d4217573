import { z } from 'zod'
import type { StatementFacts } from '#server/statements/schema.ts'
import { id, optionalTextField, textField } from '#server/text.ts'
import { appealLimits } from './limits.ts'

export const askInput = z.object({
  decisionId: id,
  /** Nobody has to plead. */
  words: optionalTextField(appealLimits.words, 'What you write').default(''),
})
export const sayInput = z.object({
  appealId: id,
  words: textField(appealLimits.words, 'What you write'),
  /** A moderator sends it although the engine asked whether it might hurt. */
  insists: z.boolean().default(false),
})
export const appealIdInput = z.object({ appealId: id })
export const ofDecisionInput = z.object({ decisionId: id })
export const ofCaseInput = z.object({ caseId: id })
export type AskInput = z.output<typeof askInput>
export type SayInput = z.output<typeof sayInput>

/** What came of saying something: it is said, or the engine asks about a moderator's words first. */
export type Said = { done: true; care: boolean } | { done: false; words: string[] }

export type AppealStateName = 'open' | 'upheld' | 'overturned' | 'withdrawn'
export type AppealMessageView = {
  id: string
  /** Whether the one who reads it said it. */
  yours: boolean
  /** Whether the one who asked for another look said it. */
  fromAuthor: boolean
  name: string
  words: string
  at: Date
}

/** An appeal as the one who asked for it sees it. */
export type AppealView = {
  id: string
  state: AppealStateName
  askedAt: Date
  /** When somebody should have looked. */
  dueAt: Date
  closedAt: Date | null
  messages: AppealMessageView[]
}
/** `whyNot`: why another look cannot be asked for, in words; null when it can. */
export type AppealOfDecision = { appeal: AppealView | null; whyNot: string | null }

/** An appeal as moderators see it: what was decided, and what was said. Who decided is left out on purpose. */
export type AppealOfCase = {
  id: string
  state: AppealStateName
  author: string
  decidedAt: Date
  facts: StatementFacts
  /** Why this moderator cannot answer it, or null when they can. */
  notYours: string | null
  messages: AppealMessageView[]
}
