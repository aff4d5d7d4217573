import { z } from 'zod'
import type { QueueEventKind, SignalKind } from '#prisma/generated/enums.ts'
import type { PrecedentView } from '#server/examples/schema.ts'
import type { ImageView } from '#server/posts/schema.ts'
import type { StandingView } from '#server/strikes/schema.ts'
import type { Language } from '#server/templates/schema.ts'
import { id, moment, textField, word } from '#server/text.ts'
import type { PriorityTerms } from './priority.ts'

export const decisionNames = [
  'approve', 'note', 'ask_to_rephrase', 'hide', 'cool_off', 'mute', 'suspend', 'end_membership',
  'offer_care', 'uphold', 'overturn',
] as const // biome-ignore format: one list, read at a glance
export type DecisionName = (typeof decisionNames)[number]

export const lanes = ['support', 'shaming', 'hostility', 'solicitation', 'appeal'] as const
export type LaneName = (typeof lanes)[number]

/** Made once by each browser tab; a lease belongs to it. */
const tab = word().min(8, 'This tab has no name.').max(64, 'This tab has a strange name.')
const token = z.int32().min(1)

export const queueInput = z.object({ lane: z.enum(lanes).optional() })
export const caseIdInput = z.object({ caseId: id })
export const claimInput = z.object({ caseId: id, tab })
/** `consents`: the case that they were asked about and would look at. */
export const claimNextInput = z.object({ tab, consents: id.optional() })
export const leaseInput = z.object({ caseId: id, tab, token })
export type LeaseInput = z.output<typeof leaseInput>
export const caseLimits = { words: 300, draft: 6000 } as const
export const holdInput = leaseInput.extend({ words: textField(caseLimits.words, 'The reason') })
export type HoldInput = z.output<typeof holdInput>
export const handOverInput = leaseInput.extend({
  toId: id,
  words: textField(caseLimits.words, 'The words for them'),
})
export type HandOverInput = z.output<typeof handOverInput>
export const missedInput = z.object({ since: moment })
/** Whatever the form of a decision holds while it is written. */
export const draftInput = z.object({
  caseId: id,
  draft: z
    .record(word().max(40), z.union([word().max(caseLimits.draft), z.boolean(), z.null()]))
    .refine((draft) => Object.keys(draft).length <= 20, 'That is more than a draft holds.'),
})
export type DraftInput = z.output<typeof draftInput>

/** Whose hands a case is in now. */
export type HolderView = {
  name: string
  you: boolean
  until: Date
  /** Held to think about, and why; null while somebody is just reading. */
  held: { words: string } | null
} | null

/** Something that happened to a case, for those who may see it. */
export type Happening = {
  id: string
  caseId: string
  kind: QueueEventKind
  at: Date
  who: string | null
  you: boolean
  /** Decided: what. */
  what: DecisionName | null
  /** Edited: `words` (its author changed them), `report` or `screening`. */
  by: string | null
}

/** For whom it is kept, for how long and with which words: handed over, or asked by them for other words. */
export type KeptView = { name: string; you: boolean; until: Date; words: string | null } | null
export type Colleague = { id: string; name: string; host: boolean }

export type CaseCard = {
  id: string
  lane: LaneName
  state: 'open' | 'awaiting_author' | 'resubmitted' | 'closed'
  severity: number | null
  /** One neutral line, not the words themselves. */
  summary: string
  circle: string
  openedAt: Date
  dueAt: Date
  overdue: boolean
  reports: number
  holder: HolderView
  /** Why the viewer cannot take it (their own words, their own report), or null. */
  notYours: string | null
  terms: PriorityTerms
  /** The terms as one number; every hour since `waitsSince` adds `perHour`. */
  priority: number
  /** 1 to 3: how strong the words were that gave it its points; null when only members flagged it. */
  strength: number | null
  perHour: number
  waitsSince: Date
  kept: KeptView
  /** What happened to it lately. A decided case is still shown for a while. */
  news: Happening | null
}

/** What a host may do with a case at most; null for moderators. */
export type HostView = { restDays: number; left: number; grave: boolean } | null
/** A phrase of the circle's own list, and where it stands in the words; nowhere once the wording is another. */
export type HostWordView = { phrase: string; spans: { start: number; end: number }[] }

export type EvidenceView = {
  label: string
  severity: number | null
  confidence: number
  explanation: string
  reframe: string | null
  spans: { start: number; end: number; text: string }[]
  cues: { kind: string; start: number; end: number; text: string }[]
  engineVersion: string
}
export type ContextPost = { id: string; author: string; html: string; opening: boolean; theOne: boolean }
export type PastDecision = { kind: string; moderator: string; reason: string; note: string | null; at: Date }

/** `known_before`: they may be known to us from before. Never who they may be. */
export type SignalName = SignalKind | 'known_before'

/** Everything a moderator needs to decide one case. Reporters are not named. */
export type CaseView = CaseCard & {
  version: number
  postId: string
  postState: 'published' | 'held' | 'hidden' | 'deleted'
  revisionId: string
  revision: number
  author: string
  /** Written without a name: `author` is the alias. */
  anonymous: boolean
  /** The language in which the author would like notes to begin. */
  language: Language
  /** The text that evidence spans count into. */
  text: string
  /** Pictures of the post, to be folded until somebody chooses to see them. */
  images: ImageView[]
  /** A neutral sentence for words that stay folded until the viewer opens them; null when they need not. */
  fold: string | null
  /** The wording before, when the author has found other words. */
  before: string | null
  evidence: EvidenceView | null
  /** Words like these that moderators decided on before, nearest first. */
  precedents: PrecedentView[]
  /** What the viewer said these words are, where they found the engine wrong. */
  corrected: string | null
  reportsSaid: { reason: string; words: string; at: Date }[]
  thread: { id: string; title: string; intent: string; wish: string; calm: boolean }
  context: ContextPost[]
  decisions: PastDecision[]
  guidelines: { id: string; title: string; body: string; house: boolean }[]
  /** How the author stands; never asked in the care lane. */
  standing: StandingView | null
  /** The decisions that the viewer may make now. */
  moves: DecisionName[]
  asHost: HostView
  hostWords: HostWordView[]
  /** What was noticed besides the words. It decides nothing. */
  signals: SignalName[]
  /** A host has it, and the viewer may take it from them. */
  mayTakeOver: boolean
  /** What the viewer has written about it so far. */
  draft: DraftInput['draft'] | null
}
export type LeaseView = { caseId: string; token: number; until: Date }
/** What "Take the next one" found: a case, or nothing for this moderator, or that they are resting. */
export type NextView = {
  lease: LeaseView | null
  resting: { until: Date } | null
  /** Something they would rather not read, and nobody else is here: would they look at this one? */
  needsConsent?: { caseId: string; lane: LaneName; topic: string | null }
}
