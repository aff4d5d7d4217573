import { routeOf } from '../route.ts'
import { type Label, labels, type Screening, type Severity, type Span } from '../schema.ts'
import { reframeFor } from '../verdict/reframe.ts'
import type { Opinion } from './opinion.ts'

// Care is never a penalty, so it takes less to offer it.
const sureEnough = ({ label, confidence }: Opinion) => confidence >= (label === 'crisis' ? 0.4 : 0.6)
const isHarm = (label: Label) => label === 'shaming' || label === 'hostile'

/**
 * Danger stays danger. What the engine holds is let go by a person, or goes to care, where a person looks first:
 * words that talk an endpoint into "ok" must not free a cruel post.
 */
const stands = (local: Screening, opinion: Opinion): boolean =>
  local.label === 'crisis' ||
  !sureEnough(opinion) ||
  (local.severity === 3 && opinion.label !== 'crisis' && !isHarm(opinion.label))

/** Severity 3 holds a post, and no opinion does that alone. */
const severityOf = (local: Screening, opinion: Opinion): Severity | null => {
  if (!isHarm(opinion.label)) return null
  if (local.severity === 3) return 3
  return Math.min(opinion.severity ?? local.severity ?? 1, 2) as Severity
}

const wholeText = (text: string): Span[] => {
  const start = text.length - text.trimStart().length
  const words = text.trim()
  return words === '' ? [] : [{ start, end: start + words.length, text: words }]
}

const spansOf = (local: Screening, opinion: Opinion, text: string): Span[] => {
  if (routeOf(opinion) === 'leave') return []
  return local.spans.length > 0 ? local.spans : wholeText(text)
}

/** The label gets `share`, the others what remains, in the proportions they had. */
const sharesWith = (shares: Screening['confidences'], label: Label, share: number) => {
  const others = labels.filter((one) => one !== label)
  const rest = others.reduce((sum, one) => sum + shares[one], 0)
  const part = (one: Label) => (rest > 0 ? shares[one] / rest : 1 / others.length)
  return Object.fromEntries(
    labels.map((one) => [one, one === label ? share : part(one) * (1 - share)]),
  ) as Screening['confidences']
}

const sentence = (local: Screening, opinion: Opinion) =>
  opinion.label === local.label ? local.explanation : `A second reading: ${opinion.explanation}`

/** What becomes of the engine's verdict on `text` once somebody else has read it too. */
export const applyOpinion = (local: Screening, opinion: Opinion, text: string): Screening => {
  const spans = spansOf(local, opinion, text)
  if (stands(local, opinion) || (routeOf(opinion) !== 'leave' && spans.length === 0)) return local
  const { label } = opinion
  const agrees = label === local.label
  const severity = severityOf(local, opinion)
  const topic = severity ? (local.topic ?? 'other') : null
  const confidence = agrees ? (local.confidence + opinion.confidence) / 2 : opinion.confidence
  return {
    ...local,
    label,
    severity,
    topic,
    confidence,
    confidences: sharesWith(local.confidences, label, confidence),
    spans,
    explanation: sentence(local, opinion),
    reframe: label === 'shaming' && severity && topic ? reframeFor(topic, severity) : null,
    version: `${local.version}+opinion`,
  }
}
