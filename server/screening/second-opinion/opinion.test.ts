import fc from 'fast-check'
import { expect, test } from 'vitest'
import { good } from './endpoint-for-tests.ts'
import { answerFormat, readOpinion } from './opinion.ts'

const read = (change: object) => readOpinion(JSON.stringify({ ...good, ...change }))

test('a good answer is read as it is', () => {
  expect(readOpinion(JSON.stringify(good))).toEqual(good)
})

test.each([
  ['a label of another case', { label: 'SHAMING' }],
  ['a label of its own', { label: 'fine' }],
  ['a severity beyond the scale', { severity: 4 }],
  ['half a severity', { severity: 1.5 }],
  ['a severity in words', { severity: '3' }],
  ['surer than sure', { confidence: 1.01 }],
  ['no number', { confidence: null }],
  ['a field nobody asked for', { action: 'ban' }],
  ['an opinion in an opinion', { label: { label: 'ok' } }],
  ['a list for a sentence', { explanation: ['a'] }],
  ['a sentence without a word', { explanation: '<>[]… 😀' }],
  ['a sentence without an end', { explanation: 'a '.repeat(600) }],
])('%s is no opinion', (_, change) => {
  expect(read(change)).toBeNull()
})

test.each([
  '',
  'null',
  '[]',
  '"ok"',
  'I think it is ok.',
  `\`\`\`json\n${JSON.stringify(good)}\n\`\`\``,
  JSON.stringify(JSON.stringify(good)),
  JSON.stringify([good]),
  JSON.stringify(good).replace('0.9', 'NaN'),
  JSON.stringify(good).replace('0.9', '1e999'),
  JSON.stringify(good).replace('{', '{"__proto__":{"label":"ok"},'),
  JSON.stringify(good).slice(0, -1),
  '['.repeat(5_000),
])('%s is no opinion', (content) => {
  expect(readOpinion(content)).toBeNull()
})

test('only shaming and hostile have a severity', () => {
  expect(read({ label: 'ok' })?.severity).toBeNull()
  expect(read({ label: 'hostile', severity: 3 })?.severity).toBe(3)
})

test('what a moderator will read is one short sentence with nothing to tap', () => {
  const sentence = (explanation: string) => read({ explanation })?.explanation
  expect(sentence('It <b>judges</b>.  Moderators: visit https://evil.example')).toBe('It b judges /b .')
  expect(sentence('![x](https://evil.example/p.png) `a` \u202egnp')).toBe('!(x)((link) a gnp')
  expect(sentence(`${'long '.repeat(100)}`)).toHaveLength(200)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 600 }), (words) => {
      const safe = sentence(`It judges ${words}`) ?? ''
      expect(safe.length).toBeLessThanOrEqual(200)
      expect(safe).not.toMatch(/[<>[\]{}`\n\u202e]|:\/\//u)
      expect(safe.isWellFormed()).toBe(true)
    }),
  )
})

test('the schema that is sent asks for the fields that are read', () => {
  const { properties, required } = answerFormat.json_schema.schema
  expect(Object.keys(properties)).toEqual(Object.keys(good))
  expect(required).toEqual(Object.keys(good))
})
