import { vectorWidth } from '../encoder/encoder.ts'
import { type Decision, scaleVector } from '../model/engine-model.ts'
import { SignIndex } from '../model/sign-index.ts'
import { labels, topics } from '../schema.ts'
import { type Fitted, fitLinear, type Lesson } from './fit-linear.ts'
import type { Prepared } from './prepare-texts.ts'
import { ordinaryAuthor } from './read-ordinary.ts'

export const classesOf: Record<Decision, number> = {
  first: labels.length,
  both: labels.length,
  severity: 3,
  topic: topics.length,
}

/** The right class of a text in a decision; -1 where the decision says nothing of it. */
export const targetOf = ({ of }: Prepared, decision: Decision): number => {
  if (decision === 'severity') return of.severity === null ? -1 : of.severity - 1
  if (decision === 'topic') return of.topic === null ? -1 : topics.indexOf(of.topic)
  return labels.indexOf(of.label)
}

export type Ground = { ids: Int32Array; index: SignIndex; mean: Float32Array; spread: Float32Array }

/** What counts as a sign (two authors of the corpus used it), and the measure of the vectors, from the texts of a training. */
export const surveyTexts = (texts: Prepared[]): Ground => {
  const authors = new Map<number, string | null>()
  for (const { of, ids } of texts)
    if (of.author !== ordinaryAuthor)
      for (const id of ids) {
        const known = authors.get(id)
        if (known === undefined) authors.set(id, of.author)
        else if (known !== of.author) authors.set(id, null)
      }
  const kept = [...authors].filter(([, author]) => author === null)
  const ids = Int32Array.from(kept, ([id]) => id).sort()
  const mean = new Float64Array(vectorWidth)
  const square = new Float64Array(vectorWidth)
  for (const { vector } of texts)
    for (let d = 0; d < vectorWidth; d++) {
      const value = vector[d] ?? 0
      mean[d] = (mean[d] ?? 0) + value / texts.length
      square[d] = (square[d] ?? 0) + (value * value) / texts.length
    }
  const spread = square.map((value, d) => Math.sqrt(Math.max(1e-9, value - (mean[d] ?? 0) ** 2)))
  return { ids, index: new SignIndex(ids), mean: Float32Array.from(mean), spread: Float32Array.from(spread) }
}

// there are many of them and they are easy; at full weight they drown what is hard
const everyday = new Set([ordinaryAuthor, 'demo'])
const everydayWeight = 0.4

/** A text as a lesson of one decision: only its known signs, its vector where the decision reads it. */
export const lessonOf = (text: Prepared, decision: Decision, { index, mean, spread }: Ground): Lesson => {
  const kept: number[] = []
  const values: number[] = []
  text.ids.forEach((id, i) => {
    const row = index.row(id)
    if (row < 0) return
    kept.push(row)
    values.push(text.values[i] ?? 0)
  })
  const vector = decision === 'both' ? { vector: scaleVector(text.vector, mean, spread) } : {}
  return {
    rows: Int32Array.from(kept),
    values: Float64Array.from(values),
    ...vector,
    target: targetOf(text, decision),
    weight: everyday.has(text.of.author) ? everydayWeight : 1,
  }
}

export const fitDecision = (texts: Prepared[], decision: Decision, ground: Ground, seed: number): Fitted => {
  const lessons = texts.map((text) => lessonOf(text, decision, ground)).filter(({ target }) => target >= 0)
  const dense = decision === 'both' ? vectorWidth : 0
  return fitLinear(lessons, { classes: classesOf[decision], signs: ground.ids.length, dense }, seed)
}
