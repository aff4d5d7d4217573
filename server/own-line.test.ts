import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { db } from './db.ts'
import { type Tx, transaction } from './transaction.ts'

const lineOf = async (tx: Pick<Tx, '$queryRaw'>) => {
  const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  return row?.pid
}

it('sees what a model has written before, and is undone with it', async () => {
  const { id } = await makeMember()
  const changed = transaction(async (tx) => {
    await tx.member.update({ where: { id }, data: { displayName: 'Somebody else' } })
    const [row] = await tx.$queryRaw<{ name: string }[]>`
      SELECT "displayName" AS name FROM "Member" WHERE "id" = ${id}::uuid`
    expect(row?.name).toBe('Somebody else')
    expect(await tx.$executeRaw`UPDATE "Member" SET "displayName" = 'A third' WHERE "id" = ${id}::uuid`).toBe(
      1,
    )
    expect((await tx.member.findUniqueOrThrow({ where: { id } })).displayName).toBe('A third')
    throw new Error('no')
  })
  await expect(changed).rejects.toThrow('no')
  const { displayName } = await db.member.findUniqueOrThrow({ where: { id } })
  expect(['Somebody else', 'A third']).not.toContain(displayName)
})

it('has a connection for each of many at once, and is asked nothing once it is over', async () => {
  const left: Tx[] = []
  const lines = await Promise.all(
    Array.from({ length: 4 }, () =>
      transaction(async (tx) => {
        left.push(tx)
        const first = await lineOf(tx)
        await tx.$executeRaw`SELECT pg_sleep(0.05)`
        await tx.member.count()
        expect(await lineOf(tx)).toBe(first)
        return first
      }),
    ),
  )
  expect(new Set(lines).size).toBe(4)
  for (const tx of left) await expect(lineOf(tx)).rejects.toThrow('after its end')
})

it('ends at an error of the database, and the line is whole again', async () => {
  const broken = transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 / 0`.catch(() => undefined)
    await tx.$queryRaw`SELECT 1`
  })
  await expect(broken).rejects.toThrow('current transaction is aborted')
  expect(await transaction(lineOf)).toBeTypeOf('number')
})

it('reads and writes every kind of value as the client does', async () => {
  const at = new Date('2026-03-29T01:30:00.123Z')
  const all = Prisma.sql`SELECT ${at}::timestamptz AS zoned, ${at}::timestamp AS plain, '2026-03-29'::date AS day,
    ${9_007_199_254_740_993n}::bigint AS big, count(*) AS counted, 1.50::numeric AS exact, 1.5::float8 AS rough, 7::int AS whole,
    true AS yes, NULL::text AS none, ${'a "word"'}::text AS word, ${['x', 'y, z']}::text[] AS words, ${[1, 2]}::int[] AS numbers,
    ${[at]}::timestamptz[] AS days, ${JSON.stringify({ a: [1] })}::jsonb AS made, ${{ b: 'c' }}::jsonb AS given,
    ARRAY['00000000-0000-0000-0000-000000000001'::uuid] AS ids, ${Buffer.from('é')}::bytea AS bytes`
  const usual = await db.$queryRaw<object[]>(all)
  for (let times = 0; times < 4; times += 1)
    expect(await transaction((tx) => tx.$queryRaw<object[]>(all))).toEqual(
      usual.map((row) => ({ ...row, bytes: Buffer.from('é') })),
    )
})

it('is found by another copy of this module too, as pages have one', async () => {
  const id = '00000000-0000-7000-8000-00000000000a'
  const twice = (run: typeof transaction) =>
    run(async (tx) => {
      for (const name of ['one', 'two'])
        await tx.$executeRaw`
          INSERT INTO "Circle" ("id", "slug", "name", "forWhom", "about")
          VALUES (${id}::uuid, ${name}, 'A circle', 'Parents', 'About')`
    })
  await db.member.count()
  vi.resetModules()
  const copy = await import('./transaction.ts')
  expect(copy.transaction).not.toBe(transaction)
  // said by the driver itself, and not by the client
  for (const run of [transaction, copy.transaction])
    await expect(twice(run)).rejects.toBeInstanceOf(pg.DatabaseError)
})
