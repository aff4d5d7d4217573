import { expect, test } from 'vitest'
import { joined } from './use-handed-over.ts'

const handed = { intent: 'win', title: 'We laughed.', words: 'We laughed. Twice.' } as const

test('words that are brought along never take the place of words that were begun', () => {
  expect(joined({ title: 'Begun', words: 'Half a sentence ' }, handed)).toEqual({
    title: 'Begun',
    words: 'Half a sentence\n\nWe laughed. Twice.',
  })
  expect(joined({ title: '', words: '' }, handed)).toEqual({
    title: 'We laughed.',
    words: 'We laughed. Twice.',
  })
  expect(joined({ title: 'Begun', words: ' ' }, handed).title).toBe('Begun')
})
