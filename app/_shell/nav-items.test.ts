import { expect, test } from 'vitest'
import { isCurrent, navItems } from './nav-items.ts'

const currentAt = (path: string) => navItems.filter((item) => isCurrent(item, path)).map(({ label }) => label)

test.each([
  ['/', ['Home']],
  ['/threads/1', ['Home']],
  ['/circles', ['Circles']],
  ['/circles/dads', ['Circles']],
  ['/you', ['You']],
  ['/youth', []],
  ['/support', []],
])('at %s the current item is %j', (path, labels) => {
  expect(currentAt(path)).toEqual(labels)
})
