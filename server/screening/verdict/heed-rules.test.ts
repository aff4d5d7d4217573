import { expect, test } from 'vitest'
import { readText } from '../reading/read-text.ts'
import { gatherEvidence } from '../rules/gather-evidence.ts'
import { heedRules, isReclaimed, kindByRules } from './heed-rules.ts'

const set = { shaming: 0.7, hostile: 0.7, solicitation: 0.7, crisis: 0.5 }
const read = (text: string) => {
  const reading = readText(text)
  return { reading, evidence: gatherEvidence(reading) }
}
const eased = (text: string) => {
  const { reading, evidence } = read(text)
  return heedRules(set, evidence, reading)
}

test('plain words need less certainty, an agreed judgement hardly any, and nothing else is touched', () => {
  expect(eased('me too')).toEqual(set)
  expect(eased('You are a terrible mother')).toEqual({ ...set, shaming: 0.4, hostile: 0.4 })
  expect(eased('You are not a terrible mother')).toEqual(set)
  expect(eased('My aunt said "formula is lazy". She is right.').shaming).toBeLessThan(0.1)
  expect(eased('My aunt said "formula is lazy".')).toEqual(set)
})

test('a hard word worn with pride shames nobody, beside an open one it may', () => {
  expect(isReclaimed('shaming', read('proud lazy mum club, we meet on the sofa').evidence)).toBe(true)
  expect(isReclaimed('shaming', read('You are a lazy mother').evidence)).toBe(false)
})

test('a rule that saw one kind decides between the two', () => {
  const { evidence } = read('You are a terrible mother')
  expect(kindByRules('hostile', evidence)).toBe('shaming')
  expect(kindByRules('ok', evidence)).toBe('ok')
})
