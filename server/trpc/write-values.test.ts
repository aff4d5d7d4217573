import fc from 'fast-check'
import superjson from 'superjson'
import { expect, it } from 'vitest'
import { writeValues } from './write-values.ts'

const wire = (packed: unknown) => JSON.parse(JSON.stringify(packed))
const theirs = (value: unknown) => wire(superjson.serialize(value))

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, 1n, -0, Number.NaN, new Date(Number.NaN), new Map([[1, 2]]), /x/),
  fc.date({ noInvalidDate: true }),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('record')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  record: fc.dictionary(
    fc.oneof(fc.constantFrom('id', 'at', 'a.b', 'a\\b', '0'), fc.string()),
    tie('value'),
    {
      maxKeys: 4,
    },
  ),
}))

/** What cannot be packed at all is refused by both. */
const outcome = (pack: (value: unknown) => unknown, of: unknown) => {
  try {
    return wire(pack(of))
  } catch {
    return 'refused'
  }
}

it('packs anything as the library does', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(outcome(writeValues, one)).toEqual(outcome(superjson.serialize, one))
    }),
    { numRuns: 2_000 },
  )
})

it('packs what is plain but for its dates as the library does, without a copy', () => {
  const plain = fc.array(
    fc.record({
      id: fc.uuid(),
      at: fc.date({ noInvalidDate: true }),
      edited: fc.option(fc.date({ noInvalidDate: true })),
    }),
  )
  fc.assert(
    fc.property(plain, (posts) => {
      const page = { posts, headSeq: 3, more: { yours: [[posts.length]], sight: 'x' } }
      const packed = writeValues(page)
      expect(packed.json).toBe(page)
      expect(wire(packed)).toEqual(theirs(page))
    }),
  )
})

it('leaves what stands twice, or in itself, to the library', () => {
  const author = { name: 'A parent', since: new Date(0) }
  const twice = { posts: [{ author }, { author }] }
  expect(wire(writeValues(twice))).toEqual(theirs(twice))
  expect(wire(writeValues(twice)).meta.referentialEqualities).toBeDefined()
  const around: Record<string, unknown> = { name: 'x' }
  around.around = around
  expect(wire(writeValues(around))).toEqual(theirs(around))
})

it('comes back as it was', () => {
  const page = { posts: [{ at: new Date(5), html: '<p>x</p>', list: [new Date(6), null] }], n: 1 }
  expect(superjson.deserialize(wire(writeValues(page)))).toEqual(page)
})
