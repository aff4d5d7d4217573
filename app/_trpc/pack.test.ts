import fc from 'fast-check'
import superjson from 'superjson'
import { expect, it } from 'vitest'
import { pack, unpack } from './pack.ts'

const overTheWire = (packed: unknown) => JSON.parse(JSON.stringify(packed))
const key = fc.oneof(fc.string(), fc.constantFrom('a.b', 'a\\.b', '\\', '.', ''))
const simple = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
const own = (name: string) =>
  !['__proto__', 'constructor', 'prototype'].includes(name) && !name.includes('\0')

const holding = (leaf: fc.Arbitrary<unknown>) =>
  fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('any')),
      fc.array(fc.tuple(key.filter(own), tie('any'))).map((pairs) => Object.fromEntries(pairs)),
    ),
  })).any

const date = fc.date({ noInvalidDate: true })
const sent = holding(fc.oneof(simple, date, fc.constant(undefined)))
const answered = holding(
  fc.oneof(simple, date, fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, -0), fc.bigInt()),
)

it('sends what the server reads as it was meant', () => {
  fc.assert(
    fc.property(sent, (value) => {
      expect(superjson.deserialize(overTheWire(pack(value)))).toStrictEqual(value)
    }),
  )
})

it('reads what the server sends as it was meant', () => {
  fc.assert(
    fc.property(answered, (value) => {
      expect(unpack(overTheWire(superjson.serialize(value)))).toStrictEqual(value)
    }),
  )
})

it('reads lists of their own kind, and what lies within', () => {
  const day = new Date('2026-11-22')
  const value = { names: new Set(['a.b', day]), days: new Map([['x.y', { day, twice: day }]]) }
  expect(unpack(overTheWire(superjson.serialize(value)))).toStrictEqual(value)
})

it('says so when there is something that it cannot read', () => {
  const sent = superjson.serialize({ at: new URL('https://enough.example') })
  expect(() => unpack(overTheWire(sent))).toThrow('URL')
})
