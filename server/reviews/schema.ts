import { z } from 'zod'
import type { ContextPost, EvidenceView } from '#server/cases/schema.ts'
import { id, textField } from '#server/text.ts'
import { type ReviewLane, type ReviewVerdict, reviewLanes, reviewVerdicts, scaleOf } from './policy.ts'

export const reviewLimits = { reason: 500, text: 4000, why: 600 } as const

const verdict = z.enum(reviewVerdicts, { error: 'Please choose one of them.' })
const reason = textField(reviewLimits.reason, 'The reason')

export const reviewIdInput = z.object({ reviewId: id })
export const answerInput = reviewIdInput.extend({ verdict, reason })
export type AnswerInput = z.output<typeof answerInput>

export const panelIdInput = z.object({ panelId: id })
export const voteInput = panelIdInput.extend({ verdict, words: reason })
export type VoteInput = z.output<typeof voteInput>

export const goldenIdInput = z.object({ goldenId: id })
export const goldenInput = z
  .object({
    lane: z.enum(reviewLanes),
    text: textField(reviewLimits.text, 'The text'),
    expected: verdict,
    why: textField(reviewLimits.why, 'The why'),
  })
  .refine(({ lane, expected }) => scaleOf(lane).includes(expected), 'That is not a word of this lane.')
export type GoldenInput = z.output<typeof goldenInput>

/** What is looked at, as it stood when it was decided. Nothing in it leads to the post or tells what became of it. */
export type MatterView = {
  lane: ReviewLane
  text: string
  /** 1 to 3 where the engine saw one: the cruellest words stay folded until somebody is ready. */
  severity: number | null
  circle: string
  thread: { title: string; intent: string; wish: string }
  conversation: ContextPost[]
  guidelines: { id: string; title: string; body: string; house: boolean }[]
  evidence: EvidenceView | null
  reportsSaid: { reason: string; words: string }[]
}

/** How it was seen by whoever looked first, or what the team agreed on. Only after one's own word. */
export type FirstLook = { verdict: ReviewVerdict; words: string; agreed: boolean; golden: boolean }
export type ReviewView = {
  id: string
  matter: MatterView
  answer: { verdict: ReviewVerdict; reason: string } | null
  first: FirstLook | null
}
/** What "Look with fresh eyes" found: something, nothing, or that this moderator is resting. */
export type NextReview = { reviewId: string | null; resting: { until: Date } | null }

export type PanelCard = { id: string; lane: ReviewLane; since: Date; votes: number; yours: boolean }
export type PanelView = {
  id: string
  matter: MatterView
  state: 'open' | 'ruled'
  votes: number
  /** What the viewer said, and null while they have not. */
  yours: { verdict: ReviewVerdict; words: string } | null
  mayVote: boolean
  mayRule: boolean
  /** The three, without names: for a lead who has to rule, and for all once it is ruled. */
  said: { verdict: ReviewVerdict; words: string }[]
  ruling: { verdict: ReviewVerdict; words: string; at: Date } | null
}
export type PanelsView = {
  open: PanelCard[]
  ruled: { id: string; lane: ReviewLane; at: Date; verdict: ReviewVerdict }[]
}

export type GoldenView = {
  id: string
  lane: ReviewLane
  text: string
  expected: ReviewVerdict
  why: string
  at: Date
  retired: boolean
}
/** A golden case that the viewer has answered; nobody else is shown it. */
export type OwnGolden = {
  reviewId: string
  lane: ReviewLane
  text: string
  said: ReviewVerdict
  expected: ReviewVerdict
  why: string
  at: Date
}

export type Interval = { low: number; high: number }
export type KappaView = { n: number; agreed: number; kappa: number | null; interval: Interval | null }
/** null where there are too few to show. */
export type LaneAgreement = { lane: ReviewLane; sample: KappaView | null; chosen: KappaView | null }
export type GoldenShare = { lane: ReviewLane; n: number; agreed: number }
export type Precision = { label: string; of: string; flagged: number; upheld: number }
/** What another threshold would have done to the flags that moderators have decided on. */
export type Suggestion = {
  label: 'shaming' | 'hostile' | 'solicitation'
  now: number
  other: number | null
  wrong: number
  wrongGone: number
  right: number
  rightGone: number
}
/** What a lower threshold would have found of what members had to report, and what it would have shown besides. */
export type LowerSuggestion = {
  label: Suggestion['label']
  now: number
  other: number | null
  missed: number
  found: number
  besides: number
}
export type AgreementView = {
  days: number
  lanes: LaneAgreement[]
  golden: GoldenShare[]
  versions: Precision[]
  rules: Precision[]
  suggestions: Suggestion[]
  lower: LowerSuggestion[]
}
