import { expect, test } from 'vitest'
import { after, before, forPost, isToBeAsked, newThought, placeOf } from './thought.ts'

const whole = {
  ...newThought('2026-03-10T02:00:00.000Z'),
  thought: 'I shouted at breakfast.',
  trigger: 'yelling',
  friend: 'You were up four times.',
  kinder: 'I was tired, and I said sorry.',
  step: 'Half an hour earlier to bed',
  values: ['Rest'],
  askOn: '2026-03-17',
}

test('a post holds the thought and the kinder words, and nothing else of it', () => {
  const post = forPost(whole)
  expect(post).toBe('I shouted at breakfast.\n\nWhat I try to tell myself: I was tired, and I said sorry.')
  for (const private_ of ['four times', 'yelling', 'earlier to bed', 'Rest'])
    expect(post).not.toContain(private_)
  expect(forPost({ ...whole, kinder: '' })).toBe('I shouted at breakfast.')
})

test('the way goes there and back, and an unknown place is the beginning', () => {
  expect(before('thought')).toBeNull()
  expect(after('thought')).toBe('trigger')
  expect(before('end')).toBe('step')
  expect(after('end')).toBe('end')
  expect(placeOf({ ...whole, place: 'somewhere' })).toBe('thought')
})

test('a step is asked about after a week, not before, and not once it was answered', () => {
  expect(isToBeAsked(whole, '2026-03-16')).toBe(false)
  expect(isToBeAsked(whole, '2026-03-17')).toBe(true)
  expect(isToBeAsked({ ...whole, askOn: null }, '2026-04-01')).toBe(false)
  expect(isToBeAsked({ ...whole, step: '' }, '2026-04-01')).toBe(false)
})
