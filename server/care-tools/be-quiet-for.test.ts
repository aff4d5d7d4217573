import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { beQuietFor } from './be-quiet-for.ts'

it('silences everything for as long as it was asked, by the clock here, and ends when it is ended', async () => {
  const viewer = await makeViewer()
  const until = async () =>
    (await db.member.findUniqueOrThrow({ where: { id: viewer.memberId } })).quietUntil?.toISOString() ?? null
  const now = new Date('2026-11-21T18:00:00Z')
  await beQuietFor(viewer, 15, now)
  expect(await until()).toBe('2026-11-21T18:15:00.000Z')
  await beQuietFor(viewer, 0, now)
  expect(await until()).toBeNull()
})
