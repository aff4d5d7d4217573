import { expect, it } from 'vitest'
import { titleFrom } from './policy.ts'

it.each([
  ['me too', 'me too'],
  ['I yelled. Then I cried in the car.', 'I yelled'],
  ['Is it just me? The mornings are', 'Is it just me?'],
  ['**No** sleep\nand more below', 'No sleep'],
  ['  \n', ''],
  [
    'We have been awake since three and I do not know how the two of us will get through this day',
    'We have been awake since three and I do not know how the…',
  ],
  ['x'.repeat(200), `${'x'.repeat(60)}…`],
])('%j is listed as %j', (body, title) => {
  expect(titleFrom(body)).toBe(title)
})
