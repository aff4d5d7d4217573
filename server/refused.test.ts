import { expect, it } from 'vitest'
import { Prisma } from '#prisma/generated/client.ts'
import { db } from './db.ts'
import { isDoubled } from './refused.ts'
import { transaction } from './transaction.ts'

const data = { slug: 'there-is-one', name: 'A circle', forWhom: 'Parents', about: 'About' }
const plain = Prisma.sql`
  INSERT INTO "Circle" ("id", "slug", "name", "forWhom", "about")
  VALUES (gen_random_uuid(), ${data.slug}, ${data.name}, ${data.forWhom}, ${data.about})`
const why = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

it('knows it whoever says it: a model, a plain statement, and one on the line of a transaction', async () => {
  await db.circle.create({ data })
  const asked = [
    db.circle.create({ data }),
    db.$executeRaw(plain),
    transaction((tx) => tx.circle.create({ data })),
    transaction((tx) => tx.$executeRaw(plain)),
    db.$transaction((tx) => tx.$executeRaw(plain)),
  ]
  for (const error of await Promise.all(asked.map(why))) expect(isDoubled(error)).toBe(true)
})

it('takes nothing else for it', async () => {
  const asked = [db.$executeRaw`SELECT 1 / 0`, transaction((tx) => tx.$executeRaw`SELECT 1 / 0`)]
  for (const error of [...(await Promise.all(asked.map(why))), null, new Error('23505')])
    expect(isDoubled(error)).toBe(false)
})
