import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { readColleagues } from './colleagues.ts'

it('offers those who can take a case: staff and hosts of its circle, never who is part of it', async () => {
  const { caseId, circle, author, moderator } = await makeCase()
  const [staff, host, otherHost] = await Promise.all([
    makeViewer({ role: 'moderator' }),
    makeViewer(),
    makeViewer(),
  ])
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  // who reported it works here too: they may not judge it
  await db.member.update({ where: { id: author.memberId }, data: { role: 'moderator' } })
  const ids = (await readColleagues(moderator, caseId)).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([staff.memberId, host.memberId]))
  for (const one of [moderator, author, otherHost]) expect(ids).not.toContain(one.memberId)
})

it('offers a care case to the care team alone', async () => {
  const { caseId, circle, moderator } = await makeCase('worried_about_them')
  const [staff, care, host] = await Promise.all([
    makeViewer({ role: 'moderator' }),
    makeViewer({ role: 'care' }),
    makeViewer(),
  ])
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  const ids = (await readColleagues(moderator, caseId)).map(({ id }) => id)
  expect(ids).toContain(care.memberId)
  for (const one of [staff, host]) expect(ids).not.toContain(one.memberId)
})
