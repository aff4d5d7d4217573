import type { FeatureList } from '../features/feature-list.ts'
import type { SignIndex } from './sign-index.ts'

/** Weights of one decision over `classes` classes; a row for each sign, then one for each part of the vector. */
export type Weights = {
  classes: number
  bias: Float32Array
  /** Rows of signs, `rows x classes`, in steps of `step`. */
  signs: Int8Array
  step: number
  /** Rows of the encoder's vector, `512 x classes`; empty for a decision of the first stage. */
  dense: Float32Array
}

/** The logits of a text: what its signs say, and what its vector says where there is one. */
export const logitsOf = (
  weights: Weights,
  rows: Int32Array,
  values: Float64Array,
  vector?: Float32Array,
): Float64Array => {
  const { classes, signs, step, dense } = weights
  const logits = new Float64Array(classes)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? -1
    if (row < 0) continue
    const value = (values[i] ?? 0) * step
    for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + (signs[row * classes + k] ?? 0) * value
  }
  if (vector)
    for (let d = 0; d < vector.length; d++) {
      const value = vector[d] ?? 0
      for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + (dense[d * classes + k] ?? 0) * value
    }
  for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + (weights.bias[k] ?? 0)
  return logits
}

/** The row of every sign of a text, -1 for those that training never saw. */
export const rowsOf = (list: FeatureList, index: SignIndex): Int32Array =>
  Int32Array.from(list.ids, (id) => index.row(id))
