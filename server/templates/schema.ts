import { z } from 'zod'
import { type DecisionName, decisionNames, type LaneName, lanes } from '#server/cases/schema.ts'

/** The languages in which a note can begin. */
export const languages = ['en', 'es', 'de'] as const
export type Language = (typeof languages)[number]
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español', de: 'Deutsch' }

export const findTemplateInput = z.object({
  lane: z.enum(lanes),
  kind: z.enum(decisionNames),
  language: z.enum(languages),
  /** 1 to 3, in the care lane the level of 1 to 4; null when only members flagged it. */
  severity: z.int32().min(1).max(4).nullable(),
})
export type FindTemplateInput = z.output<typeof findTemplateInput>

/** A beginning for one kind of note: from `from` severity on, the highest that fits is taken. */
export type Template = { kind: DecisionName; lanes: readonly LaneName[]; from: number; body: string }
