import { z } from 'zod'
import { leaseInput } from '#server/cases/schema.ts'
import { isRegion, type Region } from '#server/resources/limits.ts'
import type { Resource } from '#server/resources/schema.ts'
import { id, moment, textField } from '#server/text.ts'
import { asksWhoTheyAre, shiftLimits } from './policy.ts'

export const supportLimits = { words: 2000, reason: 500, service: 120, concern: 1000 } as const

export const caseIdInput = z.object({ caseId: id })
export const assessInput = leaseInput
  .extend({
    version: z.int32().min(1),
    level: z.int('Please choose a level.').min(1, 'Please choose a level.').max(4),
    childAtRisk: z.boolean().default(false),
    reason: textField(supportLimits.reason, 'The reason'),
  })
  .refine(
    ({ level, childAtRisk }) => level === 4 || !childAtRisk,
    'A child in danger is always the fourth level.',
  )
export type AssessInput = z.output<typeof assessInput>

/** `theirs` is the place that the member chose for themselves; nobody here learns which. */
export type CardRegion = Region | 'theirs'
const region = z.custom<CardRegion>(
  (value) => value === 'theirs' || isRegion(value),
  'That is not a region we know.',
)
const doesNotAsk = (words: string) => asksWhoTheyAre(words) === null
export const cardWords = textField(supportLimits.words, 'The card').refine(
  doesNotAsk,
  'Please don’t ask who or where they are. They may tell; nobody presses.',
)
export const sendCardInput = leaseInput.extend({
  words: cardWords,
  region: region.default('theirs'),
  /** Sends the words although the engine asked whether they might hurt. */
  insists: z.boolean().default(false),
})
export type SendCardInput = z.output<typeof sendCardInput>
/** The card is on its way, or the engine asks about its words first. */
export type CardSent = { done: true; cardId: string } | { done: false; words: string[] }

export const cardIdInput = z.object({ cardId: id })
export const misuses = ['not_needed', 'used_against_me'] as const
export type Misuse = (typeof misuses)[number]
export const answerCardInput = z.object({ cardId: id, misuse: z.enum(misuses) })
export type AnswerCardInput = z.output<typeof answerCardInput>

/** A card as its reader sees it. It says nothing of a case, a post or who worried. */
export type CardView = {
  id: string
  words: string
  signedAs: string
  sentAt: Date
  lines: Resource[]
  answered: Misuse | null
  takesCareCards: boolean
}

export const proposeContactInput = z.object({
  caseId: id,
  service: textField(supportLimits.service, 'Whom to call'),
  words: textField(supportLimits.words, 'What to tell them'),
})
export type ProposeContactInput = z.output<typeof proposeContactInput>
export const answerContactInput = z.object({ contactId: id, sign: z.boolean() })
export type AnswerContactInput = z.output<typeof answerContactInput>
export const finishContactInput = z.object({
  contactId: id,
  outcome: textField(supportLimits.concern, 'What came of it'),
})
export type FinishContactInput = z.output<typeof finishContactInput>

export const openSafeguardingInput = z.object({
  caseId: id,
  concern: textField(supportLimits.concern, 'What worries you about the child'),
})
export const stepInput = z.object({ caseId: id, words: textField(supportLimits.concern, 'What was done') })
export type StepInput = z.output<typeof stepInput>

const span = z.object({ startsAt: moment, endsAt: moment })
type Span = z.output<typeof span>
const hour = 3_600_000
const later = ({ startsAt, endsAt }: Span) => endsAt > startsAt
const aDay = ({ startsAt, endsAt }: Span) => Number(endsAt) - Number(startsAt) <= shiftLimits.hours * hour
const ahead = ({ startsAt, endsAt }: Span) =>
  Number(endsAt) > Date.now() && Number(startsAt) < Date.now() + shiftLimits.daysAhead * 24 * hour
const wrong = {
  later: 'A shift ends after it begins.',
  aDay: 'A shift lasts a day at most. Nobody can listen for longer.',
  ahead: `Please choose a time within the next ${shiftLimits.daysAhead} days.`,
}
const isShift = <T extends z.ZodType<Span>>(shape: T) =>
  shape.refine(later, wrong.later).refine(aDay, wrong.aDay).refine(ahead, wrong.ahead)
export const takeShiftInput = isShift(span)
export const planShiftInput = isShift(span.extend({ memberId: id }))
export const shiftIdInput = z.object({ shiftId: id })
export type ShiftSpan = Span

export type ShiftView = {
  id: string
  name: string
  you: boolean
  mayLeave: boolean
  startsAt: Date
  endsAt: Date
}
export type DutyView = {
  /** Names of those who are on duty now. */
  now: string[]
  shifts: ShiftView[]
  /** Whom a lead may plan for; empty for everybody else. */
  team: { id: string; name: string }[]
  /** Minutes after which the next ones are called. */
  fallbackMinutes: number
}

export type AssessmentView = {
  level: number
  before: number | null
  childAtRisk: boolean
  by: string
  reason: string
  at: Date
}
export type ContactView = {
  id: string
  state: 'proposed' | 'signed' | 'declined' | 'made'
  service: string
  words: string
  proposedBy: string
  at: Date
  answeredBy: string | null
  outcome: string | null
  /** Whether this viewer may be the second person. */
  mayAnswer: boolean
}
export type StepView = { at: Date; by: string; words: string }
export type SafeguardingView = {
  state: 'open' | 'closed'
  concern: string
  openedBy: string
  openedAt: Date
  steps: StepView[]
}
/** What the care team knows about one support case, beside the words themselves. */
export type SupportView = {
  caseId: string
  level: number | null
  childAtRisk: boolean
  closed: boolean
  assessments: AssessmentView[]
  card: { by: string; at: Date; words: string; opened: boolean; misuse: Misuse | null } | null
  /** No second card before this. */
  nextCardFrom: Date | null
  /** Only members worried, and this one asked for no cards because of that. */
  unwanted: boolean
  /** Other words of theirs because of which members worry too. */
  elsewhere: string[]
  /** How many of those who worried here were told before that their worry was used against somebody. */
  misusedBefore: number
  contacts: ContactView[]
  mayOpenSafeguarding: boolean
  /** For leads and admins alone; null for everybody else. */
  safeguarding: SafeguardingView | null
  reads: { name: string; at: Date }[]
}

/** When somebody will read what an author in a hard moment wrote; null when nobody has to any more. */
export type WhenRead = 'now' | 'minutes' | 'hours' | null
