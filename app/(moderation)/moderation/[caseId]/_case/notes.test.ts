import { expect, test } from 'vitest'
import { gapIn } from '#server/decisions/policy.ts'
import { readWeights } from '#server/screening/model/weights-file.ts'
import { screenText } from '#server/screening/screen-text.ts'
import { noteFor } from './notes.ts'

const lanes = ['shaming', 'hostility', 'solicitation', 'support', 'appeal'] as const
const kinds = ['approve', 'ask_to_rephrase', 'hide', 'offer_care'] as const

test('a gap that nobody filled is found', () => {
  expect(gapIn('I think you meant [what you think they meant].')).toBe('[what you think they meant]')
  expect(gapIn('I think you meant well. [sic]')).toBe('[sic]')
  expect(gapIn('You meant well [ ] and said so.')).toBeNull()
})

test('a suggestion is passed on when there is one', () => {
  const about = { lane: 'shaming', kind: 'ask_to_rephrase' } as const
  expect(noteFor({ ...about, reframe: 'How is it going?' })).toContain('“How is it going?”')
  expect(noteFor({ ...about, reframe: null })).not.toContain('“')
})

test('no prepared note shames anybody, and care leaves no gap', () => {
  for (const lane of lanes)
    for (const kind of kinds) {
      const note = noteFor({ lane, kind, reframe: null })
      expect(['ok', 'self_shame', 'reported']).toContain(screenText(readWeights(), note).label)
      if (kind === 'offer_care') expect(gapIn(note)).toBeNull()
      else if (kind === 'ask_to_rephrase') expect(gapIn(note)).toBeTruthy()
    }
})
