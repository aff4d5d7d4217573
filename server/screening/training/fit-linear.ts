import { randomFrom, shuffled } from './random.ts'

/** One text to learn from: rows of known signs with their values, the encoder's vector, the right class. */
export type Lesson = {
  rows: Int32Array
  values: Float64Array
  vector?: Float32Array
  target: number
  weight?: number
}
export type Fitted = { classes: number; bias: Float64Array; signs: Float64Array; dense: Float64Array }

const epochs = 8
const rate = 0.1
const biasRate = 0.1
const decay = 1e-5
const denseDecay = 1e-4
const steady = 1e-3
/** A class that is this nearly right teaches nothing; leaving it out halves the work. */
const negligible = 2e-3

const shares = (logits: Float64Array) => {
  let most = Number.NEGATIVE_INFINITY
  for (const logit of logits) if (logit > most) most = logit
  let total = 0
  for (let k = 0; k < logits.length; k++) {
    logits[k] = Math.exp((logits[k] as number) - most)
    total += logits[k] as number
  }
  for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] as number) / total
}

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011), one text at a time, in an order
 * that the seed decides. The same lessons and the same seed give the same weights, bit for bit.
 */
export const fitLinear = (
  lessons: Lesson[],
  size: { classes: number; signs: number; dense: number },
  seed: number,
): Fitted => {
  const { classes, dense: width } = size
  const signs = new Float64Array(size.signs * classes)
  const signSums = new Float64Array(size.signs * classes).fill(steady)
  const dense = new Float64Array(width * classes)
  const denseSums = new Float64Array(width * classes).fill(steady)
  const bias = new Float64Array(classes)
  const biasSums = new Float64Array(classes).fill(1e-6)
  const random = randomFrom(seed)
  const error = new Float64Array(classes)
  const slots = new Uint8Array(classes)
  const step = (w: Float64Array, sums: Float64Array, at: number, slope: number, speed: number) => {
    const sum = (sums[at] as number) + slope * slope
    sums[at] = sum
    w[at] = (w[at] as number) - (speed * slope) / Math.sqrt(sum)
  }
  const learn = ({ rows, values, vector, target, weight = 1 }: Lesson) => {
    error.set(bias)
    for (let i = 0; i < rows.length; i++) {
      const at = (rows[i] as number) * classes
      const value = values[i] as number
      for (let k = 0; k < classes; k++) error[k] = (error[k] as number) + (signs[at + k] as number) * value
    }
    if (vector)
      for (let d = 0; d < width; d++) {
        const value = vector[d] as number
        for (let k = 0; k < classes; k++)
          error[k] = (error[k] as number) + (dense[d * classes + k] as number) * value
      }
    shares(error)
    let wrong = 0
    for (let k = 0; k < classes; k++) {
      const off = ((error[k] as number) - (k === target ? 1 : 0)) * weight
      error[k] = off
      if (Math.abs(off) > negligible) slots[wrong++] = k
    }
    for (let i = 0; i < rows.length; i++) {
      const at = (rows[i] as number) * classes
      const value = values[i] as number
      for (let s = 0; s < wrong; s++) {
        const k = slots[s] as number
        const slope = (error[k] as number) * value + decay * (signs[at + k] as number)
        step(signs, signSums, at + k, slope, rate)
      }
    }
    if (vector)
      for (let d = 0; d < width; d++)
        for (let s = 0; s < wrong; s++) {
          const k = slots[s] as number
          const at = d * classes + k
          const slope = (error[k] as number) * (vector[d] as number) + denseDecay * (dense[at] as number)
          step(dense, denseSums, at, slope, rate)
        }
    for (let k = 0; k < classes; k++) step(bias, biasSums, k, error[k] as number, biasRate)
  }
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(lessons.length, random)) learn(lessons[at] as Lesson)
  return { classes, bias, signs, dense }
}
