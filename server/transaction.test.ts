import { expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { db } from './db.ts'
import { isCrossed } from './refused.ts'
import { type Tx, transaction } from './transaction.ts'

const ways = {
  model: (tx: Tx, id: string, mark: string) =>
    tx.circle.update({ where: { id }, data: { forWhom: { set: mark } } }),
  plain: (tx: Tx, id: string, mark: string) =>
    tx.$executeRaw`UPDATE "Circle" SET "about" = "about" || ${mark} WHERE "id" = ${id}::uuid`,
}

/** A door that opens once so many have come to it. */
const doorFor = (wanted: number) => {
  let come = 0
  let open = () => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  return () => {
    come += 1
    if (come >= wanted) open()
    return opened
  }
}

it.each(Object.keys(ways) as (keyof typeof ways)[])(
  'two that wait for each other both happen, once, and each tells of it once (%s)',
  async (way) => {
    const [a, b] = [(await makeCircle()).id, (await makeCircle()).id]
    const door = doorFor(2)
    let [begun, told] = [0, 0]
    const both = (first: string, second: string) =>
      transaction(async (tx, afterCommit) => {
        begun += 1
        afterCommit(() => {
          told += 1
        })
        await ways.plain(tx, first, '+')
        await door()
        await ways[way](tx, second, '*')
      })
    await Promise.all([both(a, b), both(b, a)])
    expect({ begun, told }).toEqual({ begun: 3, told: 2 })
    for (const { about } of await db.circle.findMany({ where: { id: { in: [a, b] } } }))
      expect(about.match(/\+/g)).toHaveLength(1)
  },
)

it('what is wrong in itself is not tried again', async () => {
  let begun = 0
  const wrong = transaction(async (tx) => {
    begun += 1
    await tx.$executeRaw`SELECT 1 / 0`
  })
  const error = await wrong.catch((thrown: unknown) => thrown)
  expect(isCrossed(error)).toBe(false)
  expect(begun).toBe(1)
})
