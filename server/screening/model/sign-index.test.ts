import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SignIndex } from './sign-index.ts'

test('every sign finds its row, and no other sign does', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      fc.integer(),
      (ids, other) => {
        const index = new SignIndex(Int32Array.from(ids))
        ids.forEach((id, row) => {
          expect(index.row(id)).toBe(row)
        })
        if (!ids.includes(other | 0)) expect(index.row(other | 0)).toBe(-1)
      },
    ),
  )
})
