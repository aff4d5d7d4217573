import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each(['/', '/circles/dads', '/write?circle=dads', '/threads/1#post'])('%s is ours', (path) => {
  expect(safeNext(path)).toBe(path)
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\/elsewhere.example',
  'javascript:alert(1)',
  '/a\nb',
  '',
  undefined,
  ['/a', '/b'],
])('%j leads home', (path) => {
  expect(safeNext(path)).toBe('/')
})
