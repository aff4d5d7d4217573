import { hurtingWords } from '#server/posts/hurting-words.ts'
import type { DecideInput } from './schema.ts'

/** Words in a moderator's own note that may shame its reader; null when there are none or they were asked. */
export const readOwnNote = async (input: DecideInput, circle: string): Promise<string[] | null> => {
  const note = 'note' in input ? input.note : ''
  return note && !input.insists ? hurtingWords(note, circle) : null
}
