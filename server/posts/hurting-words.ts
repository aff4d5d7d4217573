import { screenOnce } from './screen-in-time.ts'

/** Words in a private note that may shame its reader; null when there are none or the engine is away. */
export const hurtingWords = async (note: string, circle: string): Promise<string[] | null> => {
  const screening = await screenOnce(note, { circle })
  if (screening?.label !== 'shaming' && screening?.label !== 'hostile') return null
  return screening.spans.map(({ text }) => text)
}
