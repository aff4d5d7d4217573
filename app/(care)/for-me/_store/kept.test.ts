import { expect, test } from 'vitest'
import type { CareEntryView } from '#server/care-tools/schema.ts'
import { afterErasure, type Kept, settle, takeRemote } from './kept.ts'

const here = (part: Partial<Kept> = {}): Kept => ({
  id: 'one',
  kind: 'win',
  body: '"here"',
  deliverOn: null,
  revision: 1,
  unsent: true,
  stamp: 3,
  ...part,
})
const there = (part: Partial<CareEntryView> = {}): CareEntryView => ({
  id: 'one',
  kind: 'win',
  body: '"there"',
  deliverOn: null,
  revision: 2,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...part,
})
const copyId = () => 'copy'
const words = ({ put }: { put: Kept[] }) => put.map(({ id, body, unsent }) => [id, body, unsent])

test('what two devices wrote at once stays, both of it', () => {
  expect(words(takeRemote(here(), there(), copyId))).toEqual([
    ['one', '"there"', false],
    ['copy', '"here"', true],
  ])
})

test('words win over a deletion that did not know of them, on either side', () => {
  expect(words(takeRemote(here({ body: null }), there(), copyId))).toEqual([['one', '"there"', false]])
  const deletedThere = takeRemote(here(), there({ body: null }), copyId)
  expect(words(deletedThere)).toEqual([['copy', '"here"', true]])
  expect(deletedThere.gone).toEqual(['one'])
})

test('what was sent already and comes back is no conflict', () => {
  expect(words(takeRemote(here(), there({ body: '"here"' }), copyId))).toEqual([['one', '"here"', false]])
  expect(takeRemote(here(), there({ revision: 1 }), copyId)).toEqual({ put: [], gone: [] })
  expect(takeRemote(here({ body: null }), there({ body: null }), copyId)).toEqual({ put: [], gone: ['one'] })
})

test('a lost answer and a word more make no second copy', () => {
  const written = here({ revision: 0, sent: '"there"' })
  expect(takeRemote(written, there({ revision: 1 }), copyId)).toEqual({
    put: [{ ...written, revision: 1 }],
    gone: [],
  })
})

test('a server that went back to an older day is heard when it refuses', () => {
  const old = there({ revision: 1 })
  expect(words(takeRemote(here({ revision: 4 }), old, copyId, true))).toEqual([
    ['one', '"there"', false],
    ['copy', '"here"', true],
  ])
})

test('without words of its own a browser takes what is newer, and nothing older', () => {
  const read = here({ unsent: false, revision: 2 })
  expect(words(takeRemote(read, there({ revision: 3 }), copyId))).toEqual([['one', '"there"', false]])
  expect(takeRemote(read, there({ revision: 1 }), copyId)).toEqual({ put: [], gone: [] })
  expect(takeRemote(undefined, there({ body: null }), copyId)).toEqual({ put: [], gone: ['one'] })
})

test('what was written while the rest was on its way still goes', () => {
  expect(settle(here({ stamp: 4 }), here(), 2).put).toMatchObject([{ revision: 2, unsent: true }])
  expect(settle(here(), here(), 2).put).toMatchObject([{ revision: 2, unsent: false }])
  expect(settle(here({ body: null }), here({ body: null }), 2).gone).toEqual(['one'])
  expect(settle(undefined, here(), 2)).toEqual({ put: [], gone: [] })
})

test('after everything was erased elsewhere only words that were never sent are left', () => {
  const left = afterErasure([here({ unsent: false }), here({ id: 'two' }), here({ id: 'three', body: null })])
  expect(left.put).toMatchObject([{ id: 'two', revision: 0, unsent: true }])
  expect(left.gone).toEqual(['one', 'three'])
})
