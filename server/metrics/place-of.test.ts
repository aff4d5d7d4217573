import { expect, test } from 'vitest'
import { placeOf } from './place-of.ts'

test.each([
  ['/', 'home'],
  ['/?a=1', 'home'],
  ['/threads/0198c1e0', 'threads'],
  ['/api/trpc/posts.reply?batch=1', 'api/trpc'],
  ['/api/elsewhere', 'api'],
  ['/threadsome', 'page'],
  [undefined, 'home'],
])('%s is a place of the kind %s', (url, place) => {
  expect(placeOf(url)).toBe(place)
})
