import { afterEach, expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { db, pool } from './db.ts'
import { readRows } from './read-rows.ts'
import { type Tx, transaction } from './transaction.ts'

const named = () => db.circle.findMany({ select: { id: true, about: true } })
const plain = () => readRows<{ about: string }>(Prisma.sql`SELECT "about" FROM "Circle"`)
const within = async (tx: Tx) => {
  const models = await tx.circle.findMany({ select: { about: true } })
  const rows = await tx.$queryRaw<{ about: string }[]>`SELECT "about" FROM "Circle" WHERE "about" <> ''`
  return models.length + rows.length
}
const many = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, ask))

/** Often enough, and at the same time, so that every connection has all of it prepared. */
const warmUp = async () => {
  for (let times = 0; times < 5; times += 1) {
    await many(named)
    await many(plain)
    await many(() => transaction(within))
  }
}
const prepared = async () => {
  const rows = await many(() => pool().query('SELECT count(*)::int AS n FROM pg_prepared_statements'))
  return Math.min(...rows.map(({ rows: [row] }) => row.n))
}
const setType = (type: string) =>
  db.$executeRawUnsafe(`ALTER TABLE "Circle" ALTER COLUMN "about" TYPE ${type}`)

afterEach(() => setType('text'))

it('reads and writes on while a migration changes a column of what is prepared', async () => {
  const { id } = await makeCircle()
  await warmUp()
  expect(await prepared()).toBeGreaterThanOrEqual(3)
  await setType('varchar(3000)')
  expect((await many(named)).every((rows) => rows.length === 1)).toBe(true)
  await setType('varchar(2500)')
  expect((await many(plain)).every((rows) => rows.length === 1)).toBe(true)
  await warmUp()
  await setType('varchar(2000)')
  let told = 0
  let begun = 0
  await many(() =>
    transaction(async (tx, afterCommit) => {
      begun += 1
      afterCommit(() => {
        told += 1
      })
      await tx.$executeRaw`UPDATE "Circle" SET "forWhom" = "forWhom" || '+' WHERE "id" = ${id}::uuid`
      expect(await within(tx)).toBe(2)
    }),
  )
  expect(begun).toBeGreaterThan(8)
  expect(told).toBe(8)
  const { forWhom } = await db.circle.findUniqueOrThrow({ where: { id } })
  expect(forWhom.match(/\++$/)?.[0]).toBe('++++++++')
})

it('goes on when the database has forgotten what was prepared', async () => {
  await warmUp()
  await many(() => pool().query('DEALLOCATE ALL'))
  await many(named)
  await many(() => pool().query('DEALLOCATE ALL'))
  await many(() => transaction(within))
})

it('goes on when what is prepared was dropped and made anew, as a restore does', async () => {
  const make = async () => {
    await db.$executeRaw`CREATE TYPE mood AS ENUM ('tired', 'glad')`
    await db.$executeRaw`CREATE TABLE felt (mood mood)`
    await db.$executeRaw`INSERT INTO felt VALUES ('glad')`
  }
  const felt = Prisma.sql`SELECT "mood"::text AS mood FROM felt WHERE "mood" = ${'glad'}`
  await make()
  for (let times = 0; times < 5; times += 1) await many(() => readRows(felt))
  await db.$executeRaw`DROP TABLE felt`
  await db.$executeRaw`DROP TYPE mood`
  await make()
  expect(await many(() => readRows(felt))).toEqual(Array.from({ length: 8 }, () => [{ mood: 'glad' }]))
})

it('leaves alone what is wrong in itself', async () => {
  await expect(pool().query('SELECT nothing FROM nowhere')).rejects.toMatchObject({ code: '42P01' })
})
