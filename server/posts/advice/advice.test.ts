import { expect, it } from 'vitest'
import { isAdviceShaped } from './policy.ts'
import labelled from './test/labelled.json' with { type: 'json' }

it('finds three of four pieces of advice, and takes comfort for advice at most once in seven times', () => {
  const found = labelled.advice.filter(isAdviceShaped)
  const wrong = labelled.not.filter(isAdviceShaped)
  const recall = found.length / labelled.advice.length
  const precision = found.length / (found.length + wrong.length)
  expect(labelled.advice.length + labelled.not.length).toBeGreaterThanOrEqual(120)
  expect({ precision, recall, wrong }).toMatchObject({
    precision: expect.toSatisfy((share: number) => share >= 0.85),
    recall: expect.toSatisfy((share: number) => share >= 0.75),
  })
})

it('reads what somebody told the writer as their story, not as advice', () => {
  expect(isAdviceShaped('“You should try harder”, he said. I cried.')).toBe(false)
  expect(isAdviceShaped('She said that. You should leave him.')).toBe(true)
})
