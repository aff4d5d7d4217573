import { expect, test } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeMember } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { readOverview } from './read-overview.ts'

const done = async () => (await readOverview()).steps.filter((step) => step.done).map(({ name }) => name)

test('each step is done when what it asks for is there, and not before', async () => {
  expect(await done()).toEqual([])
  const { circle, reader } = await makeScene()
  expect(await done()).toEqual(['circle'])
  await putInCircle(circle.id, (await makeMember({ role: 'care' })).id, { role: 'host' })
  expect(await done()).toEqual(['circle', 'host', 'care', 'people'])
  await makeMember({ role: 'moderator' })
  expect(await done()).toEqual(['circle', 'host', 'moderators', 'care', 'people'])
  expect(reader.role).toBe('member')
})

test('cases are counted by how long they have waited', async () => {
  const { reader, postId } = await makeScene()
  await fileReport(reader, { postId, reason: 'unkind', words: '' })
  await db.case.updateMany({ data: { waitsSince: new Date(Date.now() - 30 * 3_600_000) } })
  const { waiting } = await readOverview()
  expect(waiting).toEqual([
    { age: 'under_4_hours', cases: 0 },
    { age: 'under_a_day', cases: 0 },
    { age: 'under_3_days', cases: 1 },
    { age: 'older', cases: 0 },
  ])
})
