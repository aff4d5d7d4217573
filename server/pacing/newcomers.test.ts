import { expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { admitNewcomer } from './admit-newcomer.ts'
import { isDisposable } from './is-disposable.ts'
import { inAbout, pacing } from './policy.ts'

const body = (n: number) => `Something of its own, number ${n}.`

it('lets a newcomer begin some conversations on the first day, and says when there is room for more', async () => {
  const [viewer, circle] = await Promise.all([makeViewer({ daysHere: 0 }), makeCircle()])
  await putInCircle(circle.id, viewer.memberId)
  for (let n = 0; n < pacing.newcomerThreads; n += 1) await makeThread(viewer, circle.id, { body: body(n) })
  await expect(makeThread(viewer, circle.id, { body: body(99) })).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    reason: expect.stringMatching(/another in about 2\d hours; your words are kept here/),
  })
  await db.member.update({
    where: { id: viewer.memberId },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  })
  expect((await makeThread(viewer, circle.id, { body: body(99) })).state).toBe('published')
})

/** A newcomer in a circle who has said so much already. */
const talkative = async (many: number) => {
  const { threadId, circle } = await makeScene()
  const viewer = await makeViewer({ daysHere: 0 })
  await putInCircle(circle.id, viewer.memberId)
  const said = Array.from({ length: many }, (_, n) => ({ idempotencyKey: `said-before-${n}` }))
  await db.post.createMany({
    data: said.map((one) => ({ ...one, threadId, authorId: viewer.memberId, state: 'held' as const })),
  })
  return { viewer, threadId, circle }
}

it('counts two tabs of a newcomer together', async () => {
  const { viewer, threadId } = await talkative(pacing.newcomerPosts - 2)
  const asked = Array.from({ length: 5 }, (_, n) => makeReply(viewer, threadId, body(n)))
  const said = await Promise.allSettled(asked)
  expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  for (const one of said)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'RATE_LIMITED' })
})

it('never makes somebody wait who may be in danger, nor who looks after the place', async () => {
  const { viewer, threadId, circle } = await talkative(pacing.newcomerPosts)
  await expect(makeReply(viewer, threadId, body(99))).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  expect(await makeReply(viewer, threadId, 'I want to kill myself tonight.')).toMatchObject({
    state: 'published',
    care: true,
  })
  const host = { ...viewer, hosts: [circle.id] }
  expect((await makeReply(host, threadId, body(100))).state).toBe('published')
})

it('lets so many new accounts an hour in from one address, and never keeps out who has one', async () => {
  await db.rateLimit.deleteMany()
  const known = await makeMember()
  for (let n = 0; n < pacing.signUpsPerAddress; n += 1)
    expect(await admitNewcomer(`new-${n}@test.example`, '203.0.113.7')).toBeNull()
  expect(await admitNewcomer('one-more@test.example', '203.0.113.7')).toBe('Crowd')
  expect(await admitNewcomer(known.email, '203.0.113.7')).toBeNull()
  expect(await admitNewcomer('one-more@test.example', '203.0.113.8')).toBeNull()
})

it('lets so many new accounts an hour into the whole place', async () => {
  await db.rateLimit.deleteMany()
  for (let n = 0; n < pacing.signUpsPerHour; n += 1)
    expect(await admitNewcomer(`all-${n}@test.example`, `203.0.113.${n}`)).toBeNull()
  expect(await admitNewcomer('late@test.example', '198.51.100.1')).toBe('Crowd')
})

it('knows addresses that are thrown away, and takes none that forward for one', async () => {
  for (const email of ['a@mailinator.com', 'a@MAILINATOR.com', 'a@sub.yopmail.com'])
    expect([email, await isDisposable(email)]).toEqual([email, true])
  for (const email of [
    'a@gmail.com',
    'a@posteo.de',
    'a@mozmail.com',
    'a@privaterelay.appleid.com',
    'a@duck.com',
    'x',
  ])
    expect([email, await isDisposable(email)]).toEqual([email, false])
})

it('says when in words', () => {
  expect([1, 60_000, 5 * 60_000, 3_500_000, 3 * 3_600_000].map(inAbout)).toEqual([
    'in about a minute',
    'in about a minute',
    'in about 5 minutes',
    'in about 59 minutes',
    'in about 3 hours',
  ])
})
