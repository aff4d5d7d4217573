import { expect, test } from 'vitest'
import { readText } from '../reading/read-text.ts'
import { undisguise } from './undisguise.ts'

test.each(['You’re tired. So am I! 😀', 'me too', 'She’s 4mo & “fine”', ''])('%s stays as typed', (text) => {
  expect(undisguise(readText(text))).toBe(text)
})

test.each([
  ['You’re a tërríble m0ther', "you're a terrible mother"],
  ['yоu are l.a.z.y', 'you are lazy'],
])('%s is read as %s', (text, plain) => {
  expect(undisguise(readText(text))).toBe(plain)
})
