import { expect, test } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { joinCircle } from '#server/circles/join-circle.ts'
import { leaveCircle } from '#server/circles/leave-circle.ts'
import { listCircles, showCircle } from '#server/circles/queries.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { db } from '#server/db.ts'
import { greet } from '#server/greeting/greet.ts'
import { showThread } from '#server/threads/queries.ts'
import { answerMatch, endBuddy } from './answer-match.ts'
import { askForBuddy, stopAsking } from './ask-for-buddy.ts'
import { showBuddy } from './queries.ts'

const makeAsking = async (count = 2) => {
  const circle = await makeCircle()
  const people: Viewer[] = []
  for (let one = 0; one < count; one += 1) {
    const viewer = await makeViewer()
    await putInCircle(circle.id, viewer.memberId)
    people.push(viewer)
  }
  const [ann, ben] = people as [Viewer, Viewer]
  return { circle, people, ann, ben }
}
const pair = async (...two: Viewer[]) => {
  for (const one of two) await answerMatch(one, true)
}
const makePair = async () => {
  const scene = await makeAsking()
  for (const one of [scene.ann, scene.ben]) await askForBuddy(one, scene.circle.id)
  await pair(scene.ann, scene.ben)
  const seen = await showBuddy(scene.ann)
  if (seen.state !== 'active') throw new Error('they have no place')
  const place = await db.circle.findUniqueOrThrow({ where: { slug: seen.slug } })
  return { ...scene, place }
}
const stateOf = async (viewer: Viewer) => (await showBuddy(viewer)).state
const noticesOf = async ({ memberId }: Viewer) =>
  (await db.notification.findMany({ where: { memberId } })).map(({ kind }) => kind)

test('two who ask in one circle meet when both say yes; before that neither learns of whom', async () => {
  const { circle, ann, ben } = await makeAsking()
  await askForBuddy(ann, circle.id)
  expect(await stateOf(ann)).toBe('asking')
  await askForBuddy(ben, circle.id)
  await answerMatch(ann, true)
  for (const viewer of [ann, ben]) {
    const seen = JSON.stringify(await showBuddy(viewer))
    expect(seen).toContain('offered')
    for (const one of [ann, ben]) expect(seen).not.toMatch(`${one.memberId}|${one.displayName}`)
  }
  await answerMatch(ben, true)
  expect(await showBuddy(ann)).toMatchObject({ state: 'active', name: ben.displayName })
  expect(await showBuddy(ben)).toMatchObject({ state: 'active', name: ann.displayName })
  expect(await noticesOf(ann)).toEqual(expect.arrayContaining(['buddy_match', 'buddy_ready']))
})

test('however many ask at the same time, everybody has one at most', async () => {
  const { circle, people } = await makeAsking(5)
  await Promise.all(people.map((one) => askForBuddy(one, circle.id)))
  const states = await Promise.all(people.map(stateOf))
  expect(states.filter((state) => state === 'offered')).toHaveLength(4)
  expect(states.filter((state) => state === 'asking')).toHaveLength(1)
})

test('their place is listed nowhere, opens for nobody else and has no hosts', async () => {
  const { ann, ben, place } = await makePair()
  const stranger = await makeViewer()
  const admin = await makeViewer({ role: 'admin' })
  for (const viewer of [ann, ben, stranger, null])
    expect((await listCircles(viewer)).map(({ id }) => id)).not.toContain(place.id)
  expect(await showCircle(ann, place.slug)).toMatchObject({ kind: 'pair', hosts: [] })
  for (const viewer of [stranger, admin, null])
    await expect(showCircle(viewer, place.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(joinCircle(stranger, { circleId: place.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(requireHost(admin, place.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(leaveCircle(ann, place.id)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(putInCircle(place.id, stranger.memberId)).rejects.toThrow()
  await expect(
    db.membership.updateMany({ where: { circleId: place.id }, data: { role: 'host' } }),
  ).rejects.toThrow()
})

test('what they write there is for the two, and no greeter is asked', async () => {
  const { ann, ben, place } = await makePair()
  const { threadId } = await makeThread(ann, place.id)
  await makeReply(ben, threadId)
  await expect(showThread(await makeViewer(), threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { threadId: quiet } = await makeThread(ann, place.id)
  await greet(quiet, new Date(Date.now() + 3_600_000))
  expect(await db.notification.count({ where: { threadId: quiet, kind: 'greet' } })).toBe(0)
})

test('one tap ends it for both, without a word; the words stay and the two never meet like this again', async () => {
  const { ann, ben, circle, place } = await makePair()
  const { threadId } = await makeThread(ann, place.id)
  await endBuddy(ben)
  await endBuddy(ben)
  for (const viewer of [ann, ben]) {
    expect(await stateOf(viewer)).toBe('none')
    await expect(showThread(viewer, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await db.post.count({ where: { threadId } })).toBe(1)
  expect(await noticesOf(ann)).toContain('buddy_ended')
  expect(await noticesOf(ben)).not.toContain('buddy_ended')
  for (const one of [ann, ben]) await askForBuddy(one, circle.id)
  expect([await stateOf(ann), await stateOf(ben)]).toEqual(['asking', 'asking'])
})

test('not now is heard by nobody; the other one goes on asking and meets somebody else', async () => {
  const { circle, people, ann, ben } = await makeAsking(3)
  await askForBuddy(ann, circle.id)
  await askForBuddy(ben, circle.id)
  await answerMatch(ann, true)
  await answerMatch(ben, false)
  expect([await stateOf(ann), await stateOf(ben)]).toEqual(['asking', 'none'])
  expect(await noticesOf(ann)).toEqual([])
  await askForBuddy(people[2] as Viewer, circle.id)
  expect(await stateOf(ann)).toBe('offered')
  await stopAsking(people[2] as Viewer)
})

test('a block keeps two from being matched, and ends what they had', async () => {
  const { circle, ann, ben } = await makeAsking()
  await db.block.create({ data: { blockerId: ben.memberId, blockedId: ann.memberId } })
  for (const one of [ann, ben]) await askForBuddy(one, circle.id)
  expect([await stateOf(ann), await stateOf(ben)]).toEqual(['asking', 'asking'])

  const pairOf = await makePair()
  const { threadId } = await makeThread(pairOf.ann, pairOf.place.id)
  const { memberId: blockerId } = pairOf.ann
  await db.block.create({ data: { blockerId, blockedId: pairOf.ben.memberId } })
  for (const viewer of [pairOf.ann, pairOf.ben]) expect(await stateOf(viewer)).toBe('none')
  await expect(showThread(pairOf.ben, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
