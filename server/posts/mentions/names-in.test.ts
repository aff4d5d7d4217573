import { expect, test } from 'vitest'
import { namesIn } from './names-in.ts'

const people = ['Jo', 'Jo Ann', 'Fern, a parent', 'Zoë', '李'].map((name) => ({ name }))
const named = (text: string) => namesIn(text, people).map(({ name }) => name)

test.each([
  ['thank you @jo, that helps', ['Jo']],
  ['@Jo Ann said it', ['Jo Ann']],
  ['@Jo Anna said it', ['Jo']],
  ['@Joann said it', []],
  ['@Fern, a parent: me too', ['Fern, a parent']],
  ['@Fern me too', []],
  ['@zoë and @李!', ['Zoë', '李']],
  ['write to me: a@jo.example', []],
  ['@@Jo', ['Jo']],
  ['@', []],
  ['Jo', []],
  ['@Jo @Jo @Jo', ['Jo']],
])('in %j these are named: %j', (text, names) => {
  expect(named(text)).toEqual(names)
})
