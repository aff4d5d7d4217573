import { z } from 'zod'
import { labelSchema } from '#server/screening/schema.ts'
import { id } from '#server/text.ts'

/** "The engine was wrong": one tap says that the flag was; a second may say what the words are instead. */
export const correctInput = z.object({ revisionId: id, label: labelSchema.default('ok') })
export type CorrectInput = z.output<typeof correctInput>

/** Words like these that a moderator has decided on before. */
export type PrecedentView = {
  text: string
  label: z.output<typeof labelSchema>
  /** Whether somebody acted on it; if not it was left alone. */
  upheld: boolean
  /** 0 to 1, how like in meaning. */
  likeness: number
  at: Date
  /** Two saw it differently and a panel of three others ruled: why, unless it was about care. */
  panel: { words: string | null } | null
}
