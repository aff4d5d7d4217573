import { expect, it } from 'vitest'
import { asksWhoTheyAre, mayNeedSafeguarding } from './policy.ts'

it.each([
  'What is your name?',
  'Please tell me your full address so that we can help.',
  'Where are you right now?',
  'Can you let us know where you live?',
  'May I have your phone number',
  'What’s your postcode?',
])('hears that “%s” presses for who or where somebody is', (words) => {
  expect(asksWhoTheyAre(words)).not.toBeNull()
})

it.each([
  'How are you right now?',
  'Wherever you are, somebody picks up.',
  'What is on your mind tonight?',
  'Call the number below, or text it.',
  'Who is with you this evening?',
  'Your name stays with you.',
])('lets “%s” pass', (words) => {
  expect(asksWhoTheyAre(words)).toBeNull()
})

it('opens safeguarding for level 4 or a child in danger, and for nothing less', () => {
  expect(mayNeedSafeguarding({ level: 4, childAtRisk: false })).toBe(true)
  expect(mayNeedSafeguarding({ level: null, childAtRisk: true })).toBe(true)
  expect(mayNeedSafeguarding({ level: 3, childAtRisk: false })).toBe(false)
})
