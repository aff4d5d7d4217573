import type { Thresholds } from '../schema.ts'
import type { Weights } from './linear-model.ts'
import type { SignIndex } from './sign-index.ts'

/** Decisions that are learned. The first two read the label, without and with the encoder's vector. */
export const decisions = ['first', 'both', 'severity', 'topic'] as const
export type Decision = (typeof decisions)[number]

export type StageSettings = { temperature: number; thresholds: Thresholds }

export type EngineFacts = {
  /** Raised when the code that reads texts changes, with part of the weights' checksum behind it. */
  version: string
  /** SHA-256 over the corpus, and over the ordinary posts if there were any, that the weights were learned from. */
  corpus: string
  texts: number
  authors: number
  /** How many decisions of moderators were learned from beside the corpus. */
  decisions: number
  /** How many ordinary posts of other forums, which are no part of the repository. */
  ordinary: number
  seed: number
  first: StageSettings
  both: StageSettings
}

export type EngineModel = {
  facts: EngineFacts
  index: SignIndex
  weights: Record<Decision, Weights>
  /** Mean and spread of each of the vector's numbers in training; vectors are scaled by them. */
  mean: Float32Array
  spread: Float32Array
}

/** A vector in the measure the weights were learned in. */
export const scaleVector = (vector: Float32Array, mean: Float32Array, spread: Float32Array): Float32Array =>
  vector.map((value, d) => (vectorLoudness * (value - (mean[d] ?? 0))) / (spread[d] || 1))

/** How loud the vector speaks beside the signs. Chosen on held-out authors. */
const vectorLoudness = 3 / Math.sqrt(512)
