import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routeOf } from '../route.ts'
import { type Label, labels, type Screening, type Severity, screeningSchema } from '../schema.ts'
import { applyOpinion } from './apply-opinion.ts'
import { verdict } from './endpoint-for-tests.ts'
import type { Opinion } from './opinion.ts'

const text = '  Some of us raise our own kids.\n'
const local = (label: Label, severity: Severity | null = null) => verdict(text, label, 0.5, severity)
const says = (label: Label, severity: Severity | null = null, confidence = 0.9): Opinion => ({
  label,
  severity,
  confidence,
  explanation: 'It compares.',
})

const isHarm = (label: Label) => label === 'shaming' || label === 'hostile'
const severities = fc.constantFrom<Severity[]>(1, 2, 3)
const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
const opinions: fc.Arbitrary<Opinion> = fc.record({
  label: fc.constantFrom(...labels),
  severity: fc.option(severities),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  explanation: fc.constant('It compares.'),
})
const cases = fc.tuple(
  texts,
  fc.constantFrom(...labels),
  severities,
  fc.double({ min: 0, max: 1, noNaN: true }),
  opinions,
)
const whole = ([words, label, severity, share, opinion]: [string, Label, Severity, number, Opinion]) => {
  const before = verdict(words, label, share, isHarm(label) ? severity : null)
  return { words, before, opinion, after: applyOpinion(before, opinion, words) }
}

const keepsTheContract = (words: string, after: Screening) => {
  screeningSchema.parse(after)
  expect(after.severity === null).toBe(!isHarm(after.label))
  expect(after.topic === null).toBe(after.severity === null)
  if (routeOf(after) === 'leave') expect(after.spans).toEqual([])
  else expect(after.spans.length).toBeGreaterThan(0)
  for (const span of after.spans) expect(words.slice(span.start, span.end)).toBe(span.text)
  expect(labels.reduce((sum, label) => sum + after.confidences[label], 0)).toBeCloseTo(1)
  expect(after.confidence).toBeCloseTo(after.confidences[after.label])
  if (after.label !== 'shaming') expect(after.reframe).toBeNull()
}

test('whatever is answered, the contract is kept', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { words, after } = whole(one)
      keepsTheContract(words, after)
    }),
    { numRuns: 1_000 },
  )
})

test('whatever is answered, danger stays danger, nothing is held for it and nothing held is let go', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { before, after, opinion } = whole(one)
      if (before.label === 'crisis') expect(after).toBe(before)
      if (before.severity !== 3) expect(after.severity).not.toBe(3)
      if (before.severity === 3 && opinion.label !== 'crisis') expect(after.severity).toBe(3)
      expect(after === before).toBe(after.version === before.version)
    }),
    { numRuns: 1_000 },
  )
})

test('an opinion that is sure tips a verdict, either way', () => {
  const raised = applyOpinion(local('ok'), says('shaming', 3), text)
  expect(raised).toMatchObject({ label: 'shaming', severity: 2, topic: 'other', confidence: 0.9 })
  expect(raised.spans).toEqual([{ start: 2, end: 32, text: 'Some of us raise our own kids.' }])
  expect(raised).toMatchObject({ explanation: 'A second reading: It compares.', version: 'test-1+opinion' })
  expect(raised.reframe).toMatch(/hoping for/)
  const cleared = applyOpinion(local('shaming', 2), says('ok'), text)
  expect(cleared).toMatchObject({ label: 'ok', severity: null, topic: null, spans: [], reframe: null })
})

test('an opinion that agrees leaves the engine its words and its sentence', () => {
  const before = local('hostile', 1)
  const after = applyOpinion(before, says('hostile', 2), text)
  expect(after).toMatchObject({ severity: 2, spans: before.spans, explanation: before.explanation })
  expect(after.confidence).toBeCloseTo(0.7)
})

test('an opinion that is hardly sure changes nothing, but for danger less is enough', () => {
  const before = local('ok')
  expect(applyOpinion(before, says('hostile', 2, 0.59), text)).toBe(before)
  expect(applyOpinion(before, says('crisis', null, 0.39), text)).toBe(before)
  expect(applyOpinion(before, says('crisis', null, 0.4), text)).toMatchObject({
    label: 'crisis',
    severity: null,
  })
})

test('words that are none can not be flagged', () => {
  const before = verdict(' \n', 'ok', 0.5)
  expect(applyOpinion(before, says('crisis'), ' \n')).toBe(before)
})
