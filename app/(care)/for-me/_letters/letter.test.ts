import { expect, test } from 'vitest'
import { isHere, isWaiting } from './letter.ts'

const letter = (deliverOn: string | null, openedAt: string | null = null) => ({
  deliverOn,
  body: { openedAt },
})

test('a letter is here from its day on, and waits until it is opened', () => {
  expect(isHere(letter('2026-03-11'), '2026-03-10')).toBe(false)
  expect(isWaiting(letter('2026-03-11'), '2026-03-10')).toBe(false)
  expect(isWaiting(letter('2026-03-10'), '2026-03-10')).toBe(true)
  expect(isWaiting(letter('2026-03-01', '2026-03-02T00:00:00.000Z'), '2026-03-10')).toBe(false)
})

test('a letter without a day is always at hand and asks for nothing', () => {
  expect(isHere(letter(null), '2026-03-10')).toBe(true)
  expect(isWaiting(letter(null), '2026-03-10')).toBe(false)
})
