import { expect, test } from 'vitest'
import { placeWords } from './lane-words.ts'
import { previewWords } from './preview-words.ts'

const counts = {
  days: 30,
  looked: 320,
  before: { shaming: 10, hostile: 2, solicitation: 1, crisis: 1 },
  more: 0,
  fewer: 0,
  moved: 0,
}

test.each([
  [{ more: 12, fewer: 3 }, 'In the last 30 days this would have flagged 12 more posts and 3 fewer.'],
  [{ more: 1 }, 'In the last 30 days this would have flagged 1 more post.'],
  [{ fewer: 1 }, 'In the last 30 days this would have flagged 1 post fewer.'],
  [{}, 'In the last 30 days this would have flagged the same posts.'],
  [
    { moved: 1 },
    'In the last 30 days this would have flagged the same posts. 1 post would have been flagged as something else.',
  ],
])('%j is said as it is', (part, words) => {
  expect(previewWords({ ...counts, ...part })).toBe(`${words} 14 of 320 posts were flagged.`)
})

test('nothing to look at is said too', () => {
  expect(previewWords({ ...counts, looked: 0 })).toBe(
    'Nothing was written here in the last 30 days, so there is nothing to compare.',
  )
})

test.each([
  [0.05, 'Far more easily. Expect many posts that are fine.'],
  [0.6, 'A little more easily. Some posts that are fine come along.'],
  [0.8, 'Where the engine puts it by itself.'],
  [0.85, 'A little less easily. A few will be missed.'],
  [0.99, 'Only when it is very clear. Many will be missed.'],
])('%f has its words', (value, words) => {
  expect(placeWords(value, 0.803)).toBe(words)
})
