import { createHash } from 'node:crypto'

const every = 5
/** A fifth of the texts, the same ones each time: what a new model is measured on and never learns from. */
export const isHeldBack = (id: string): boolean =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % every === 0
