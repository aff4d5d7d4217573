import { vectorWidth } from '../encoder/encoder.ts'
import { labels } from '../schema.ts'
import { fitDecision, type Ground, lessonOf, surveyTexts } from './fit-decisions.ts'
import type { Fitted, Lesson } from './fit-linear.ts'
import type { Prepared } from './prepare-texts.ts'

/** What a model says of a text by an author it has never seen. */
export type Unseen = { text: Prepared; first: Float64Array; both: Float64Array }

export const logitsOfFitted = ({ classes, bias, signs, dense }: Fitted, lesson: Lesson): Float64Array => {
  const logits = Float64Array.from(bias)
  lesson.rows.forEach((row, i) => {
    for (let k = 0; k < classes; k++)
      logits[k] = (logits[k] ?? 0) + (signs[row * classes + k] ?? 0) * (lesson.values[i] ?? 0)
  })
  if (lesson.vector)
    for (let d = 0; d < vectorWidth; d++)
      for (let k = 0; k < classes; k++)
        logits[k] = (logits[k] ?? 0) + (dense[d * classes + k] ?? 0) * (lesson.vector[d] ?? 0)
  return logits
}

const judge = (texts: Prepared[], decision: 'first' | 'both', ground: Ground, fitted: Fitted) =>
  texts.map((text) => logitsOfFitted(fitted, lessonOf(text, decision, ground)))

/** Authors in `count` groups, by turns. */
const groupsOf = (texts: Prepared[], count: number): Set<string>[] => {
  const authors = [...new Set(texts.map(({ of }) => of.author))]
  const groups = Array.from({ length: Math.min(count, authors.length) }, () => new Set<string>())
  authors.forEach((author, i) => {
    groups[i % groups.length]?.add(author)
  })
  return groups
}

/**
 * Leaves out each author in turn, learns from the others, and reads the one left out. With fewer `rounds` than
 * authors several are left out at a time: quicker, and a little harder for the model. `always`: learned from each time,
 * read never.
 */
export const leaveAuthorsOut = (
  texts: Prepared[],
  seed: number,
  tell: (authors: string) => void,
  { rounds = Number.POSITIVE_INFINITY, always = [] }: { rounds?: number; always?: Prepared[] } = {},
): Unseen[] =>
  groupsOf(texts, rounds).flatMap((left) => {
    const others = [...texts.filter(({ of }) => !left.has(of.author)), ...always]
    const own = texts.filter(({ of }) => left.has(of.author))
    const ground = surveyTexts(others)
    const first = judge(own, 'first', ground, fitDecision(others, 'first', ground, seed))
    const both = judge(own, 'both', ground, fitDecision(others, 'both', ground, seed))
    tell([...left].join(', '))
    const none = new Float64Array(labels.length)
    return own.map((text, i) => ({ text, first: first[i] ?? none, both: both[i] ?? none }))
  })
