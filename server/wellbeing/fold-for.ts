import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { Topic } from '#server/screening/schema.ts'
import { topicWords } from './schema.ts'

export type Foldable = {
  lane: string
  label: string | null
  severity: number | null
  supportLevel: number | null
  topic: string | null
  text: string
}

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** "two sentences", "many sentences". */
const lengthOf = (text: string) => {
  const many = [...segmenter.segment(text)].filter(({ segment }) => /\p{L}|\p{N}/u.test(segment)).length
  return `${counts[many] ?? 'many'} ${many === 1 ? 'sentence' : 'sentences'}`
}

const about = (topic: string | null) => {
  const words = topic && topic !== 'other' ? topicWords[topic as Topic] : undefined
  return words ? ` about ${words}` : ''
}

/**
 * One neutral sentence that stands before words which are hard to read, or null for those that are not: what
 * waits there, never the words. Reading is a choice; blurring helps nobody (Lewitzka et al. 2026).
 */
export const foldFor = (
  { lane, label, severity, supportLevel, topic, text }: Foldable,
  topicsAway: readonly string[],
): string | null => {
  const long = lengthOf(text)
  const hostile = lane === 'hostility' || label === 'hostile'
  if (topic && topicsAway.includes(topic))
    return `Words${about(topic)}, ${long}. You asked to be spared these; open them only if you like.`
  if ((supportLevel ?? 0) >= 3)
    return `The words of somebody in great distress, ${long}. Open when you are ready.`
  if (severity === 3) return `Cruel words${about(topic)}, ${long}. Open when you are ready.`
  if (hostile && (severity ?? 0) >= 2)
    return `Hostile words${about(topic)}, ${long}. Open when you are ready.`
  return null
}

/** The same for a viewer, by what they set for themselves. */
export const readFold = async ({ memberId }: Viewer, words: Foldable) => {
  const care = await db.moderatorCare.findUnique({ where: { memberId }, select: { topicsAway: true } })
  return foldFor(words, care?.topicsAway ?? [])
}
