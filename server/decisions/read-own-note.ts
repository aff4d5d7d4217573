import { screenInTime } from '#server/posts/screen-in-time.ts'
import type { DecideInput } from './schema.ts'

/** Words in a moderator's own note that may shame its reader; null when there are none or the engine is away. */
export const readOwnNote = async (input: DecideInput, circle: string): Promise<string[] | null> => {
  const note = 'note' in input ? input.note : ''
  if (!note || input.insists) return null
  const screening = await screenInTime(note, { circle })
  if (screening?.label !== 'shaming' && screening?.label !== 'hostile') return null
  return screening.spans.map(({ text }) => text)
}
