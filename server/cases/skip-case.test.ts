import { beforeEach, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { clearQueue, makeWaiting } from '#prisma/factories/waiting-case.ts'
import { db } from '#server/db.ts'
import { transaction } from '#server/transaction.ts'
import { lockStrength } from '#server/wellbeing/strength.ts'
import { claimNext } from './claim-next.ts'
import { skipCase } from './skip-case.ts'

beforeEach(async () => void (await clearQueue()))

/** Makes the way from choosing a case to holding it long, so that a skip has time to come in between. */
const slowly = async (work: () => Promise<void>) => {
  await db.$executeRawUnsafe(
    `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.4); RETURN NEW; END'`,
  )
  await db.$executeRawUnsafe(
    'CREATE TRIGGER dawdle BEFORE INSERT ON "Lease" FOR EACH ROW EXECUTE FUNCTION dawdle()',
  )
  await work().finally(() => db.$executeRawUnsafe('DROP FUNCTION dawdle CASCADE'))
}

it('takes back a case that was being taken while the skip was written', async () => {
  const { caseId } = await makeWaiting()
  const viewer = await makeViewer({ role: 'moderator' })
  await slowly(async () => {
    const taking = claimNext(viewer, 'tab-number-one')
    await new Promise((done) => setTimeout(done, 200))
    await Promise.all([taking, skipCase(viewer, caseId)])
  })
  expect(await db.lease.count({ where: { caseId, releasedAt: null } })).toBe(0)
  expect(await claimNext(viewer, 'tab-number-two')).toEqual({ lease: null, resting: null })
})

it('never serves a skipped case to the same person again, also when two tabs ask while the skip is written', async () => {
  const cases = await Promise.all([1, 2, 3, 4].map(() => makeWaiting()))
  const viewer = await makeViewer({ role: 'moderator' })
  const skipped = new Set<string>()
  for (const { caseId } of cases) {
    const [one, two] = await Promise.all([
      claimNext(viewer, 'tab-number-one'),
      claimNext(viewer, 'tab-number-two'),
      skipCase(viewer, caseId),
    ])
    skipped.add(caseId)
    // One that was taken before the skip was written is taken back by it or was never given.
    const held = await db.lease.findMany({ where: { moderatorId: viewer.memberId, releasedAt: null } })
    const still = held.filter((lease) => skipped.has(lease.caseId))
    expect({ served: [one.lease?.caseId, two.lease?.caseId], still }).toMatchObject({ still: [] })
    await db.lease.updateMany({ where: { releasedAt: null }, data: { releasedAt: new Date() } })
  }
  expect(await claimNext(viewer, 'tab-number-one')).toEqual({ lease: null, resting: null })
  expect(await claimNext(await makeViewer({ role: 'moderator' }), 'tab-of-another')).toMatchObject({
    lease: { caseId: expect.any(String) },
  })
})

it('waits while a tab of theirs is choosing, which may be looking at the case already', async () => {
  const { caseId } = await makeWaiting()
  const viewer = await makeViewer({ role: 'moderator' })
  const written = () => db.caseSkip.count({ where: { caseId } })
  let skipping: Promise<unknown> | undefined
  await transaction(async (tx) => {
    await lockStrength(tx, viewer.memberId)
    skipping = skipCase(viewer, caseId)
    await new Promise((done) => setTimeout(done, 300))
    expect(await written()).toBe(0)
  })
  await skipping
  expect(await written()).toBe(1)
})

it('asks for no reason and leaves no trace that names who skipped', async () => {
  const { caseId } = await makeWaiting()
  const viewer = await makeViewer({ role: 'moderator' })
  await claimNext(viewer, 'tab-number-one')
  await skipCase(viewer, caseId)
  await skipCase(viewer, caseId)
  const released = await db.queueEvent.findMany({ where: { caseId, kind: 'released' } })
  expect(released).toMatchObject([{ actorId: null, detail: null }])
  expect(await db.modLog.count({ where: { actorId: viewer.memberId } })).toBe(0)
})
