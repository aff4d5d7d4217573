import { expect, test } from 'vitest'
import { avatarTint, initialOf } from './avatar-tint.ts'

test.each([
  ['Joaquín', 'J'],
  ['  nettle', 'N'],
  ['éloïse', 'É'],
  ['e\u0301loise', 'E\u0301'],
  ['👩‍👧 two', '👩‍👧'],
  ['', '·'],
])('the initial of "%s" is whole', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})

test('a name keeps its tint, and the tints are all used', () => {
  const names = ['Priya', 'Hannah', 'Tomasz', 'Ruth', 'Ollie', 'nettle', 'Beth', 'Amara', 'Jo', 'Grace O']
  expect(names.map(avatarTint)).toEqual(names.map(avatarTint))
  expect(new Set(names.map(avatarTint)).size).toBe(4)
})
