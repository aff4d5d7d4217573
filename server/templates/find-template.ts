import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { FindTemplateInput, Language, Template } from './schema.ts'

export const templates: Record<Language, readonly Template[]> = { en, es, de }

/**
 * What a note begins with, by lane, kind, language and severity; empty where a note needs no beginning. What
 * stands in [brackets] is for the moderator to fill: no note with a gap in it can be sent.
 */
export const findTemplate = ({ lane, kind, language, severity }: FindTemplateInput): string => {
  const fitting = templates[language]
    .filter((one) => one.kind === kind && one.lanes.includes(lane) && one.from <= (severity ?? 1))
    .sort((a, b) => b.from - a.from)
  return fitting[0]?.body ?? ''
}
