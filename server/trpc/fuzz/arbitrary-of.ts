import fc from 'fast-check'
import { z } from 'zod'

/** What a schema of JSON says about a value, as far as values are made from it here. */
type Shape = {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  additionalProperties?: Shape | boolean
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

export const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'date' })
    },
  }) as Shape

/** Strings that programs trip over. */
const nasty = [
  '', ' ', '\0', 'a\0b', '\uD800', 'x\uDFFFy', '\u202Egnirts', '__proto__', 'constructor', 'toString', 'null', 'NaN',
  "'; DROP TABLE \"Post\"; --", '%00', '%', '../../etc/passwd', '{{7*7}}', '<script>alert(1)</script>',
  '00000000-0000-7000-8000-000000000000', '2026-11-21T00:00:00.000Z', '\u0000'.repeat(200), '🏳️‍🌈'.repeat(300),
] as const // biome-ignore format: one list, read at a glance
const nastyNumbers = [
  0,
  -0,
  -1,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  0.1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
]

const deep = (levels: number) => {
  let value: unknown = 'the end'
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

/** Anything that JSON and its dates can carry, the worst of it first. */
export const wild = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(...nasty, ...nastyNumbers, null, true, [], {}, new Date(0), new Date(8.64e15)),
    fc.constantFrom(...['x'.repeat(100_000), 'é\0'.repeat(20_000)]),
    fc.constantFrom(
      deep(60),
      deep(900),
      Array.from({ length: 5_000 }, () => null),
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'id', 'json', 'meta'),
      fc.jsonValue(),
      {
        maxKeys: 3,
      },
    ),
  )

const text = ({ minLength = 0, maxLength = 300, format }: Shape, ids: string[]): fc.Arbitrary<unknown> => {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid())
  if (format === 'uri') return fc.webUrl()
  const most = Math.max(minLength, Math.min(maxLength, 300))
  return fc.oneof(
    fc.constantFrom(...nasty.map((one) => one.slice(0, maxLength).padEnd(minLength, 'a'))),
    fc.string({ unit: 'grapheme', minLength, maxLength: most }),
  )
}

const number = ({ minimum = -10, maximum = 1_000, type }: Shape) => {
  if (type !== 'integer') return fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true })
  const min = Math.max(minimum, -(2 ** 31))
  const edges = [minimum, maximum, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1].filter(
    (n) => n >= minimum && n <= maximum,
  )
  const usual = fc.integer({ min, max: Math.max(min, Math.min(maximum, min + 1_000)) })
  return edges.length > 0 ? fc.oneof(usual, fc.constantFrom(...edges)) : usual
}

const object = (shape: Shape, ids: string[]) => {
  const { properties = {}, required = [], additionalProperties } = shape
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valuesOf(one, ids)])),
    { requiredKeys: required },
  )
  if (typeof additionalProperties !== 'object') return known
  return fc.dictionary(fc.string({ maxLength: 20 }), valuesOf(additionalProperties, ids), { maxKeys: 5 })
}

/** Values that a schema lets through, or that miss it by a hair: rules beyond shape are not known here. */
export const valuesOf = (shape: Shape, ids: string[]): fc.Arbitrary<unknown> => {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  const several = shape.anyOf ?? shape.oneOf
  if (several) return fc.oneof(...several.map((one) => valuesOf(one, ids)))
  if (shape.allOf) return valuesOf(Object.assign({}, ...shape.allOf), ids)
  switch (shape.type) {
    case 'object':
      return object(shape, ids)
    case 'array':
      return fc.array(valuesOf(shape.items ?? {}, ids), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 4, 6),
      })
    case 'string':
      return text(shape, ids)
    case 'integer':
    case 'number':
      return number(shape)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'date':
      return fc.date({ noInvalidDate: true })
    default:
      return wild()
  }
}

type Place = { holder: Record<string, unknown>; key: string }
const placesIn = (value: unknown): Place[] => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

/** A value with one part of it replaced by something wild, left out, or with a part too many. */
export const nearly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.nat(), wild(), fc.constantFrom('replace', 'remove', 'add'))
    .map(([whole, at, other, how]) => {
      const copy = structuredClone(whole)
      const places = placesIn(copy)
      const place = places[at % Math.max(1, places.length)]
      if (!place) return other
      if (how === 'replace') place.holder[place.key] = other
      else if (how === 'remove') delete place.holder[place.key]
      else place.holder[`${place.key} too`] = other
      return copy
    })
