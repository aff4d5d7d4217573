import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { shapeOf } from './fuzz/arbitrary-of.ts'
import { appRouter } from './root.ts'

type Procedure = { _def: { inputs: z.ZodType[] } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)

/** Every part of a schema, with the way to it. */
const partsOf = (value: unknown, way = ''): { way: string; part: Record<string, unknown> }[] => {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([name, one]) => partsOf(one, `${way}/${name}`))
  return [{ way, part: value as Record<string, unknown> }, ...inner]
}
const parts = procedures.flatMap(([path, { _def }]) =>
  _def.inputs[0] ? partsOf(shapeOf(_def.inputs[0]), path) : [],
)

describe('what a procedure takes', () => {
  it('has no whole number that the database could not count to', () => {
    const numbers = parts.filter(({ part }) => part.type === 'integer')
    expect(numbers.length).toBeGreaterThan(20)
    const beyond = numbers.filter(({ part }) => !(Number(part.maximum) <= 2 ** 31 - 1))
    expect(beyond.map(({ way }) => way)).toEqual([])
  })

  it('has no list without an end', () => {
    const lists = parts.filter(({ part }) => part.type === 'array')
    expect(lists.length).toBeGreaterThan(5)
    expect(lists.filter(({ part }) => part.maxItems === undefined).map(({ way }) => way)).toEqual([])
  })
})
