import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { claimCase } from './claim-case.ts'
import { claimNext } from './claim-next.ts'
import { keepLease } from './keep-lease.ts'
import { releaseLease } from './release-lease.ts'

const refused = (code: string) => expect.objectContaining({ code })
const moderators = (count: number) =>
  Promise.all(Array.from({ length: count }, () => makeViewer({ role: 'moderator' })))

it('gives two moderators who ask for the next case two cases, and then none', async () => {
  const first = await makeCase()
  const second = await makeCase()
  const live = await db.case.findMany({
    where: { state: 'open', id: { notIn: [first.caseId, second.caseId] } },
  })
  await db.case.updateMany({
    where: { id: { in: live.map((one) => one.id) } },
    data: { state: 'closed', closedAt: new Date() },
  })
  const [a, b, c] = await moderators(3)
  if (!a || !b || !c) throw new Error('three moderators were asked for')
  const taken = await Promise.all([claimNext(a, 'tab-of-the-first'), claimNext(b, 'tab-of-the-second')])
  expect(new Set(taken.map(({ lease }) => lease?.caseId))).toEqual(new Set([first.caseId, second.caseId]))
  expect(await claimNext(c, 'tab-of-the-third')).toEqual({ lease: null, resting: null })
})

it('keeps two tabs of one person apart, and lets a reload keep its case', async () => {
  const { caseId, moderator } = await makeCase()
  const lease = await claimCase(moderator, caseId, 'tab-number-one')
  await expect(claimCase(moderator, caseId, 'tab-number-two')).rejects.toEqual(refused('CONFLICT'))
  expect(await claimCase(moderator, caseId, 'tab-number-one')).toMatchObject({ token: lease.token })
})

it('passes on a case whose lease ran out, with a higher token; the old one keeps nothing', async () => {
  const { caseId, moderator } = await makeCase()
  const [other] = await moderators(1)
  if (!other) throw new Error('a moderator was asked for')
  const old = await claimCase(moderator, caseId, 'tab-that-sleeps')
  const past = { claimedAt: new Date(Date.now() - 9000), expiresAt: new Date(Date.now() - 1000) }
  await db.lease.updateMany({ where: { caseId }, data: past })
  const fresh = await claimCase(other, caseId, 'tab-that-is-awake')
  expect(fresh.token).toBeGreaterThan(old.token)
  const asleep = { caseId, tab: 'tab-that-sleeps', token: old.token }
  await expect(keepLease(moderator, asleep)).rejects.toEqual(refused('CONFLICT'))
  await releaseLease(moderator, asleep)
  expect(await db.lease.count({ where: { caseId, releasedAt: null, token: fresh.token } })).toBe(1)
})

it('gives nobody their own words or their own report to judge', async () => {
  const { caseId, reader, author } = await makeCase()
  await expect(claimCase({ ...reader, role: 'moderator' }, caseId, 'tab-of-author')).rejects.toEqual(
    refused('FORBIDDEN'),
  )
  await expect(claimCase({ ...author, role: 'moderator' }, caseId, 'tab-of-reporter')).rejects.toEqual(
    refused('FORBIDDEN'),
  )
})
