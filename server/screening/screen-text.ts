import type { FeatureList } from './features/feature-list.ts'
import { readSigns } from './features/read-signs.ts'
import { type EngineModel, scaleVector } from './model/engine-model.ts'
import { logitsOf, rowsOf } from './model/linear-model.ts'
import { softmax } from './model/softmax.ts'
import type { Clause } from './reading/clauses.ts'
import { mergeSpans } from './reading/merge-spans.ts'
import { isInside } from './reading/quotes.ts'
import { type Reading, readText, spanOfWords } from './reading/read-text.ts'
import type { Evidence } from './rules/evidence.ts'
import { gatherEvidence } from './rules/gather-evidence.ts'
import {
  type Label,
  labels,
  type ScreenContext,
  type Screening,
  type Severity,
  type Span,
  topics,
} from './schema.ts'
import { chooseLabel } from './verdict/choose-label.ts'
import { explain } from './verdict/explain.ts'
import { cuesOf } from './verdict/find-cues.ts'
import { findWords, type Stretch, weighWords } from './verdict/find-words.ts'
import { heedRules, isReclaimed, kindByRules } from './verdict/heed-rules.ts'
import { reframeFor } from './verdict/reframe.ts'

const flagged: Label[] = ['shaming', 'hostile', 'crisis', 'solicitation']

const ruled = (label: Label, { crisis, harm, offers }: Evidence): Stretch[] => {
  if (label === 'crisis') return crisis
  if (label === 'solicitation') return offers
  return harm.filter((one) => one.label === label && !one.excusedBy)
}

const wholeText = (text: string): Span[] => {
  const start = text.length - text.trimStart().length
  const words = text.trim()
  return words === '' ? [] : [{ start, end: start + words.length, text: words }]
}

const likeliest = (logits: ArrayLike<number>) => {
  let best = 0
  for (let k = 1; k < logits.length; k++) if ((logits[k] ?? 0) > (logits[best] ?? 0)) best = k
  return best
}

const aboutOf = (clauses: Clause[], [first]: Stretch[]) =>
  clauses.find(({ from, to }) => first && from <= first.from && first.from < to)?.about ?? 'nobody'

const severityOf = (label: Label, learned: number, { harm }: Evidence): Severity | null => {
  if (label !== 'shaming' && label !== 'hostile') return null
  const worst = harm.some((one) => one.label === label && !one.excusedBy && one.of.severity === 3)
  return worst ? 3 : ((learned + 1) as Severity)
}

type Read = { reading: Reading; evidence: Evidence; clauses: Clause[]; list: FeatureList }
const read = (text: string, { answering }: ScreenContext): Read => {
  const reading = readText(text, answering)
  const evidence = gatherEvidence(reading)
  return { reading, evidence, ...readSigns(reading, evidence) }
}

const fewWords = 3
/** Hardly a word that was not already said in the post being answered. */
const isEcho = ({ words, repeated }: Reading) =>
  repeated.length > 0 &&
  words.tokens.filter(({ start, end }) => !isInside(repeated, start, end)).length < fewWords

const labelOf = (
  model: EngineModel,
  stage: 'first' | 'both',
  read: Read,
  shares: number[],
  context: ScreenContext,
) => {
  if (read.reading.words.tokens.length === 0) return 'ok'
  const { evidence, reading } = read
  const set = { ...model.facts[stage].thresholds, ...context.thresholds }
  const label = chooseLabel(shares, heedRules(set, evidence, reading), evidence.crisis.length > 0)
  if (isReclaimed(label, evidence)) return 'ok'
  return label !== 'crisis' && flagged.includes(label) && isEcho(reading)
    ? 'reported'
    : kindByRules(label, evidence)
}

/**
 * What the engine says of a text: with the first stage alone, or with the encoder's `vector` of the same text.
 * The same text and weights always get the same answer; the work grows with the length of the text.
 */
export const screenText = (
  model: EngineModel,
  text: string,
  context: ScreenContext = {},
  vector?: Float32Array,
): Screening => {
  const found = read(text, context)
  const { reading, evidence, clauses, list } = found
  const rows = rowsOf(list, model.index)
  const values = list.values()
  const scaled = vector && scaleVector(vector, model.mean, model.spread)
  const stage = scaled ? 'both' : 'first'
  const weights = model.weights[stage]
  const shares = softmax(logitsOf(weights, rows, values, scaled), model.facts[stage].temperature)
  const label = labelOf(model, stage, found, shares, context)
  const decide = (decision: 'severity' | 'topic') =>
    likeliest(logitsOf(model.weights[decision], rows, values))
  const severity = severityOf(label, decide('severity'), evidence)
  const topic = severity ? (topics[decide('topic')] ?? 'other') : null
  const isFlagged = flagged.includes(label)
  const learned = isFlagged
    ? findWords(reading, weighWords(reading.words.tokens.length, list, rows, values, weights, label))
    : []
  const spans = isFlagged
    ? [...ruled(label, evidence), ...learned].map(({ from, to }) => spanOfWords(reading, from, to))
    : []
  const cues = cuesOf(reading, clauses, evidence)
  const confidences = Object.fromEntries(
    labels.map((one, k) => [one, shares[k] ?? 0]),
  ) as Screening['confidences']
  return {
    label,
    severity,
    confidence: confidences[label],
    confidences,
    topic,
    spans: isFlagged && spans.length === 0 ? wholeText(text) : mergeSpans(text, spans),
    cues,
    explanation: explain({ label, severity, topic, about: aboutOf(clauses, learned) }, evidence, cues),
    reframe: label === 'shaming' && severity && topic ? reframeFor(topic, severity) : null,
    stage,
    version: model.facts.version,
  }
}
