import { expect, it } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { closeDb, db } from './db.ts'

const hoursOff = async () => {
  const { id } = await makeMember({ daysHere: 0 })
  const [row] = await db.$queryRaw<{ hours: number }[]>`
    SELECT extract(epoch FROM now() - "createdAt")::float8 / 3600 AS hours FROM "Member" WHERE "id" = ${id}::uuid`
  return Math.round(row?.hours ?? Number.NaN)
}

it('keeps the time in a database that believes to be elsewhere', async () => {
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`
  await db.$executeRawUnsafe(`ALTER DATABASE "${row?.name}" SET timezone TO 'Asia/Tokyo'`)
  await closeDb()
  expect(Math.abs(await hoursOff())).toBe(0)
})
