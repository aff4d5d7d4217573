import { z } from 'zod'
import type { Label, Thresholds } from '#server/screening/schema.ts'
import { word } from '#server/text.ts'

/** What a text can be flagged as. The first three go to the moderators, a sign of danger goes to care. */
export const lanes = ['shaming', 'hostile', 'solicitation', 'crisis'] as const satisfies (keyof Thresholds)[]
export type Lane = (typeof lanes)[number]
export const isLane = (label: Label): label is Lane => lanes.some((lane) => lane === label)

export const range = { least: 0.05, most: 0.99, step: 0.01 } as const
export const previewDays = 30
export const mostExamples = 10
export const longestExample = 200

/** Whether two thresholds stand at the same place of the scale, which has no finer steps. */
export const isSame = (one: number, other: number) => Math.abs(one - other) < range.step / 2

const outside = `Each one can stand anywhere from ${range.least} to ${range.most}. Nothing was changed.`
const value = z.number({ error: outside }).min(range.least, outside).max(range.most, outside)

/** A form at once. Without a circle it is about all of them. */
export const changeInput = z.object({
  circle: word().max(60, 'That is not a circle we know.').nullable(),
  values: z.object({ shaming: value, hostile: value, solicitation: value, crisis: value }),
})
export type Change = z.output<typeof changeInput>

/** A circle, or all of them: what holds there, and what would if nothing of its own were set. */
export type Place = {
  circle: string | null
  name: string
  values: Thresholds
  inherited: Thresholds
  own: Lane[]
}
export type ThresholdsView = { engine: Thresholds; places: Place[] }

export type Count = Record<Lane, number>
export type PreviewExample = { revisionId: string; text: string; circle: string; lane: Lane; share: number }
export type Preview = {
  days: number
  /** How many posts were looked at. */
  looked: number
  /** How many were flagged, and how many would have been. */
  before: Count
  would: Count
  more: number
  fewer: number
  /** Flagged both times, but as something else. */
  moved: number
  newly: PreviewExample[]
  noLonger: PreviewExample[]
}
