import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import fc from 'fast-check'
import superjson from 'superjson'
import { expect, expectTypeOf, test } from 'vitest'
import type { AppRouter } from './trpc/root.ts'
import { wire } from './wire.ts'

const overTheWire = (packed: unknown) => JSON.parse(JSON.stringify(packed))

// superjson refuses these names
const name = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', '.', 'a.b', '\\', '\\.', '.\\', 'toString', '0', 'a\nb') },
  { weight: 2, arbitrary: fc.string().filter((word) => !/^(__proto__|constructor|prototype)$/.test(word)) },
)
const moment = fc.date({ noInvalidDate: true })
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  moment,
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value')), fc.dictionary(name, tie('value'))),
}))

test('what is sent arrives, moments as moments', () => {
  fc.assert(
    fc.property(value, (sent) => {
      expect(wire.deserialize(overTheWire(wire.serialize(sent)))).toEqual(sent)
    }),
    { numRuns: 500 },
  )
})

test('a page from before the update and the server after it understand each other', () => {
  fc.assert(
    fc.property(value, (sent) => {
      expect(superjson.deserialize(overTheWire(wire.serialize(sent)))).toEqual(sent)
      expect(wire.deserialize(overTheWire(superjson.serialize(sent)))).toEqual(sent)
    }),
    { numRuns: 500 },
  )
})

test.each([
  [{ json: {}, meta: { values: { 'a.b.c': ['Date'] } } }, {}],
  [{ json: { a: 1 }, meta: { values: { a: ['Date'] } } }, { a: 1 }],
  [{ json: { a: 'x' }, meta: { values: { a: ['regexp'] } } }, { a: 'x' }],
  [{ json: { a: 'x' }, meta: { values: { a: null } } }, { a: 'x' }],
  [{ json: 'x', meta: { values: [['class', 'Object']] } }, 'x'],
  [
    { json: { a: {} }, meta: { values: { 'a.__proto__.b': ['Date'], 'a.constructor.name': ['undefined'] } } },
    { a: {} },
  ],
] as never[])('a mark that makes no sense is passed over: %j', (packed, left) => {
  expect(wire.deserialize(packed)).toEqual(left)
  expect(({} as { b?: unknown }).b).toBeUndefined()
  expect(Object.name).toBe('Object')
})

test('a moment that is none arrives as nothing', () => {
  expect(wire.deserialize(overTheWire(wire.serialize({ at: new Date(Number.NaN) })))).toEqual({ at: null })
})

test.each([[new Map()], [new Set([1])], [/a/], [new URL('https://here.example')]])(
  '%s is refused aloud',
  (odd) => {
    expect(() => wire.serialize({ deep: [odd] })).toThrow('cannot be sent')
  },
)

// biome-ignore lint/suspicious/noConfusingVoidType: what a procedure without an input takes
type Sendable = string | number | boolean | null | undefined | void | Date
// what is of an unknown type was JSON before it came here; the extensions of a passkey are declared, and never set
type Odd<T> = unknown extends T
  ? never
  : T extends Sendable
    ? never
    : T extends readonly (infer Part)[]
      ? Odd<Part>
      : T extends
            | Map<never, never>
            | Set<never>
            | RegExp
            | URL
            | Error
            | Uint8Array
            | ((...all: never[]) => unknown)
        ? T
        : T extends object
          ? { [Name in keyof T]-?: Name extends 'extensions' ? never : Odd<T[Name]> }[keyof T]
          : T

test('no procedure takes or gives what cannot be sent', () => {
  expectTypeOf<Odd<inferRouterOutputs<AppRouter>>>().toBeNever()
  expectTypeOf<Odd<inferRouterInputs<AppRouter>>>().toBeNever()
})
