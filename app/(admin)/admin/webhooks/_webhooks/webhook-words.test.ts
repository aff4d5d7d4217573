import { expect, test } from 'vitest'
import { deliveryWords } from './webhook-words.ts'

test.each([
  ['delivered', 1, '200 ok', 'Arrived. It said: 200 ok'],
  ['delivered', 2, '204', 'Arrived, having been sent twice. It said: 204'],
  ['waiting', 0, null, 'On its way.'],
  ['waiting', 1, '500 not now', 'Not there yet, sent once. We try again. It said: 500 not now'],
  ['given_up', 6, '503', 'Given up, sent 6 times. It said: 503'],
  ['given_up', 0, 'Not sent: this address was switched off.', 'Not sent: this address was switched off.'],
] as const)('%s after %i', (state, attempts, answer, words) => {
  expect(deliveryWords({ state, attempts, answer })).toBe(words)
})
