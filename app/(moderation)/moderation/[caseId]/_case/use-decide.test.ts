import { expect, test } from 'vitest'
import { missingIn } from './use-decide.ts'

const whole = {
  kind: 'hide',
  guidelineId: 'g',
  reason: 'r',
  note: 'n',
  days: 3,
  own: true,
  key: 'k',
  at: '',
} as const

test.each([
  [{}, null],
  [{ kind: null }, 'Please choose what to do.'],
  [{ guidelineId: '' }, 'Please choose the guideline it is about.'],
  [{ kind: 'approve', guidelineId: '', note: '' }, null],
  [{ reason: ' ' }, 'Please say why, in a sentence.'],
  [{ note: '' }, null],
  [{ kind: 'ask_to_rephrase', note: ' ' }, 'Please write a few words to the author.'],
  [{ note: 'you meant [what they meant]' }, 'There is still a gap in your note: [what they meant]'],
] as const)('%j: %s', (part, missing) => {
  expect(missingIn({ ...whole, ...part })).toBe(missing)
})
