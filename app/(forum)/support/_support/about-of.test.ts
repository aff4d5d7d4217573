import { expect, test } from 'vitest'
import { listResources } from '#server/resources/list-resources.ts'
import { aboutOf, themesOf } from './about-of.ts'

const places = listResources('GB').more

test('shows what a theme is about, and the lists of the world after it', () => {
  const ids = aboutOf(places, 'loss').map(({ id }) => id)
  expect(ids).toContain('gb-sands')
  expect(ids).not.toContain('gb-bacp')
  expect(ids.at(-1)).toBe('befrienders')
})

test('never shows an empty page: without a theme, or with nothing about it, everything stands there', () => {
  expect(aboutOf(places, null)).toEqual(places)
  const none = places.filter(({ about }) => about.length === 0)
  expect(aboutOf(none, 'loss')).toEqual(none)
  expect(themesOf(none)).toEqual([])
  expect(themesOf(places)).toContain('therapy')
})
