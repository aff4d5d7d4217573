import { expect, it } from 'vitest'
import { nameOf } from './name-statement.ts'

it('names what comes again and again, the same each time, and nothing else', () => {
  const text = 'SELECT 1 AS one'
  expect([nameOf(text), nameOf(text)]).toEqual([undefined, undefined])
  const name = nameOf(text)
  expect(name).toMatch(/^[0-9a-f]{24}$/)
  expect(nameOf(text)).toBe(name)
  expect(nameOf('SELECT 2 AS two')).toBeUndefined()
})

it('keeps a bounded number of them', () => {
  const named = new Set<string>()
  for (let n = 0; n < 2_000; n += 1)
    for (let times = 0; times < 3; times += 1) {
      const name = nameOf(`SELECT ${n} AS many`)
      if (name) named.add(name)
    }
  expect(named.size).toBeLessThanOrEqual(400)
})
