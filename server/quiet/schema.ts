import { z } from 'zod'
import type { QuietRule } from '#server/apart/policy.ts'
import { triggers } from '#server/posts/limits.ts'
import { id, textField } from '#server/text.ts'

export const quietLimits = { phrase: 60, each: 100 } as const

export const spans = ['week', 'month', 'always'] as const
export type Span = (typeof spans)[number]
const span = z.enum(spans, 'For how long?')
const phrase = textField(quietLimits.phrase, 'What you would rather not see')

export const aboutPostInput = z.object({ postId: id })
export const quietPersonInput = z.object({ postId: id, span })
export const quietThingInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), phrase, span }),
  z.object({ kind: z.literal('note'), phrase, span }),
  z.object({ kind: z.literal('topic'), topic: z.enum(triggers, 'Which topic?'), span }),
])
export const endQuietInput = z.object({ kind: z.enum(['apart', 'quiet', 'alias']), id })
export type QuietPersonInput = z.output<typeof quietPersonInput>
export type QuietThingInput = z.output<typeof quietThingInput>
export type EndQuietInput = z.output<typeof endQuietInput>

/** `apart`: kept apart, both ways. `quiet`: not shown. `alias`: somebody without their name, in one conversation. */
export type QuietPerson = {
  kind: EndQuietInput['kind']
  id: string
  name: string
  /** An alias that was kept apart and not only muted. */
  apart: boolean
  until: Date | null
  since: Date
}
export type QuietThing = QuietRule & { id: string }
export type QuietList = { people: QuietPerson[]; things: QuietThing[] }
