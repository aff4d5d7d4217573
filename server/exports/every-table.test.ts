import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notExported } from './not-exported.ts'
import { parts } from './read-everything.ts'

const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) \{/gm)].map(
  ([, name]) => name ?? '',
)

it('every table is in the copy, or somebody has said why not', () => {
  expect(models.length).toBeGreaterThan(60)
  expect([...Object.keys(parts), ...Object.keys(notExported)].sort()).toEqual(models.sort())
})

it('every reason is one', () => {
  for (const [name, reason] of Object.entries(notExported))
    expect({ name, words: reason.split(' ').length }).toEqual({ name, words: expect.any(Number) })
  expect(Object.values(notExported).filter((reason) => reason.length < 15)).toEqual([])
})
