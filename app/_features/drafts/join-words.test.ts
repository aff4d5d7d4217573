import { expect, test } from 'vitest'
import { joinWords } from './join-words.ts'

test.each([
  ['nothing was kept', '', 'we hid', 'we hid'],
  ['nothing was typed', 'we hid', '', 'we hid'],
  ['both', 'we hid ', 'and laughed', 'we hid\n\nand laughed'],
  ['the browser had filled it in', 'we hid', 'we hid', 'we hid'],
  ['and somebody went on', 'we hid', 'we hid in the bath', 'we hid in the bath'],
])('%s', (_, kept, typed, both) => {
  expect(joinWords(kept, typed)).toBe(both)
})
