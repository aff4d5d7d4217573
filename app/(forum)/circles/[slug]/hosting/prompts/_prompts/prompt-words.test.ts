import { expect, test } from 'vitest'
import { nextInWords, whenInWords } from './prompt-words.ts'

test('a prompt says when it comes by the clock on the wall there', () => {
  expect(whenInWords({ weekday: 7, time: '20:00', timeZone: 'America/New_York' })).toBe(
    'Every Sunday at 20:00, by the clock of America/New York',
  )
  // one in the morning in London is still the day before in New York
  expect(nextInWords(new Date('2026-11-23T01:00:00Z'), 'America/New_York')).toBe('Next on 22 November')
})
