import { z } from 'zod'

export const labels = [
  'shaming',
  'hostile',
  'crisis',
  'solicitation',
  'self_shame',
  'reported',
  'ok',
] as const
export const labelSchema = z.enum(labels)
export type Label = z.infer<typeof labelSchema>

export const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Severity = z.infer<typeof severitySchema>

export const topics = [
  'feeding',
  'sleep',
  'discipline',
  'screens',
  'childcare',
  'work-choice',
  'stay-home-choice',
  'dads-as-helpers',
  'body',
  'mental-health',
  'money',
  'safety',
  'love-and-presence',
  'other',
] as const
export const topicSchema = z.enum(topics)
export type Topic = z.infer<typeof topicSchema>

export const cueKinds = [
  'quoted',
  'reported',
  'negated',
  'self_directed',
  'venting',
  'humour',
  'reclaimed',
] as const
export const cueKindSchema = z.enum(cueKinds)
export type CueKind = z.infer<typeof cueKindSchema>

const place = {
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
}

/** Words of the screened text: UTF-16 offsets, so that `text === input.slice(start, end)`. */
export const spanSchema = z.object(place)
export type Span = z.infer<typeof spanSchema>

/** Something that speaks against harm, and where it was seen. */
export const cueSchema = z.object({ kind: cueKindSchema, ...place })
export type Cue = z.infer<typeof cueSchema>

const share = z.number().min(0).max(1)

/** What the engine says of one text. */
export const screeningSchema = z.object({
  label: labelSchema,
  /** Only shaming and hostile texts have one. */
  severity: severitySchema.nullable(),
  /** Of the chosen label. */
  confidence: share,
  /** One share for each label; together they make 1. */
  confidences: z.record(labelSchema, share),
  topic: topicSchema.nullable(),
  /** At least one for every text that goes to a queue or to care. */
  spans: z.array(spanSchema),
  cues: z.array(cueSchema),
  /** One plain sentence for moderators. */
  explanation: z.string().min(1),
  /** For shaming: how the same concern could be said kindly. */
  reframe: z.string().nullable(),
  stage: z.enum(['first', 'both']),
  version: z.string().min(1),
})
export type Screening = z.infer<typeof screeningSchema>

/** From which share on a text is taken to be something, one for each lane; 0 to 1. */
export type Thresholds = { shaming: number; hostile: number; solicitation: number; crisis: number }

export type ScreenContext = {
  /** What the hosts set instead of the engine's own thresholds. */
  thresholds?: Partial<Thresholds>
  /** The post that this text answers. */
  answering?: string
  /** The circle it was written in. */
  circle?: string
}

export type Route = 'queue' | 'care' | 'leave'
