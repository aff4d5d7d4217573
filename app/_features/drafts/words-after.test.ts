import { expect, test } from 'vitest'
import { wordsAfter } from './words-after.ts'

test.each([
  ['nothing more', 'we hid', 'we hid', ''],
  ['the next words below them', 'we hid', 'we hid\n\nand laughed', 'and laughed'],
  ['other words in their place', 'we hid', 'and laughed', 'and laughed'],
  ['a letter mended', 'we hit in the bath', 'we hid in the bath', 'we hid in the bath'],
  ['a box that somebody emptied', 'we hid', '', ''],
])('%s', (_, sent, now, left) => {
  expect(wordsAfter(sent, now)).toBe(left)
})
