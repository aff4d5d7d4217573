import { engineVersion } from './engine-version.ts'
import { explain } from './explain.ts'
import { mergeSpans } from './reading/merge-spans.ts'
import { type Reading, readText, spanOfWords } from './reading/read-text.ts'
import { reframeFor } from './reframe.ts'
import { findCrisis } from './rules/find-crisis.ts'
import { type Frames, findFrames } from './rules/find-cues.ts'
import { findOffers } from './rules/find-offers.ts'
import { confidencesOf, type Evidence, scoreEvidence } from './rules/score.ts'
import { topicOf } from './rules/topic.ts'
import { weighHarm } from './rules/weigh-harm.ts'
import { type Cue, type Label, labels, type ScreenContext, type Screening, type Severity } from './schema.ts'

type Found = { from: number; to: number }

const evidenceFor = (label: Label, { crisis, harm, offers }: Evidence): Found[] => {
  if (label === 'crisis') return crisis
  if (label === 'solicitation') return offers
  return harm.filter((one) => one.label === label && !one.excusedBy)
}

const cuesIn = (reading: Reading, frames: Frames, { harm }: Evidence): Cue[] => {
  const cue = (kind: Cue['kind'], { from, to }: Found): Cue => ({ kind, ...spanOfWords(reading, from, to) })
  return [
    ...harm.flatMap((one) => (one.excusedBy ? [cue(one.excusedBy, one)] : [])),
    ...frames.humour.slice(0, 1).map((hit) => cue('humour', hit)),
    ...frames.vent.slice(0, 1).map((hit) => cue('venting', hit)),
  ]
}

const severityOf = (label: Label, evidence: Evidence): Severity | null => {
  if (label !== 'shaming' && label !== 'hostile') return null
  const worst = evidence.harm.filter((one) => one.label === label && !one.excusedBy)
  return Math.max(1, ...worst.map(({ of }) => of.severity)) as Severity
}

const gather = (reading: Reading, { answering }: ScreenContext): Evidence => {
  const frames = findFrames(reading.words)
  const answered = answering
    ? readText(answering)
        .words.tokens.map(({ word }) => word)
        .join(' ')
    : ''
  return {
    crisis: findCrisis(reading.words),
    harm: weighHarm(reading, frames, answered),
    offers: findOffers(reading.words),
    frames,
  }
}

/** What the rules say of a text. The same text always gets the same answer; the work grows with its length. */
export const screenFirstStage = (text: string, context: ScreenContext = {}): Screening => {
  const reading = readText(text)
  const evidence = gather(reading, context)
  const scores = scoreEvidence(evidence)
  const label = labels.reduce((best, one) => (scores[one] > scores[best] ? one : best), 'ok' as Label)
  const confidences = confidencesOf(scores)
  const severity = severityOf(label, evidence)
  const topic = severity ? topicOf(reading.words, evidence.harm) : null
  const cues = cuesIn(reading, evidence.frames, evidence)
  const spans = evidenceFor(label, evidence).map(({ from, to }) => spanOfWords(reading, from, to))
  return {
    label,
    severity,
    confidence: confidences[label],
    confidences,
    topic,
    spans: mergeSpans(text, spans),
    cues,
    explanation: explain(label, evidence, cues),
    reframe: label === 'shaming' && severity && topic ? reframeFor(topic, severity) : null,
    stage: 'first',
    version: engineVersion,
  }
}
