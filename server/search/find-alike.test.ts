import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import type { Intent, Trigger } from '#server/posts/limits.ts'
import { startThread } from '#server/posts/start-thread.ts'
import { findAlike } from './find-alike.ts'

const makeRoom = async () => {
  const [viewer, here, elsewhere, shut] = [
    await makeViewer(),
    await makeCircle(),
    await makeCircle(),
    await makeCircle(),
  ]
  for (const { id } of [here, elsewhere]) await putInCircle(id, viewer.memberId)
  return { viewer, here, elsewhere, shut }
}

const begin = async (circleId: string, body: string, trigger: Trigger | null, intent: Intent = 'vent') => {
  const author = await makeViewer()
  await putInCircle(circleId, author.memberId)
  const key = randomUUID()
  return startThread(author, {
    circleId,
    title: 'A day',
    body,
    intent,
    wish: 'just_listen',
    trigger,
    idempotencyKey: key,
    hint: undefined,
  })
}

test('the same cause, the same circle first, then who says it alike, and three at most', async () => {
  const { viewer, here, elsewhere, shut } = await makeRoom()
  const mine = await begin(here.id, 'She screams at the nursery door every single morning', 'childcare')
  const unlike = await begin(here.id, 'Grandparents moved away', 'childcare')
  const alike = await begin(here.id, 'Screaming at the nursery door, and I walk away', 'childcare')
  const far = await begin(elsewhere.id, 'Nursery door, screaming, morning after morning', 'childcare')
  const other = await begin(here.id, 'Nursery door, but it is about money', 'money')
  await begin(shut.id, 'Screams at the nursery door every single morning', 'childcare')
  const found = (await findAlike(viewer, mine.threadId)).map(({ id }) => id)
  expect(found).toEqual([alike.threadId, unlike.threadId, far.threadId])
  expect(found).not.toContain(other.threadId)
})

test('how many answered changes nothing', async () => {
  const { viewer, here } = await makeRoom()
  const mine = await begin(here.id, 'Screens at dinner', 'screens')
  const quiet = await begin(here.id, 'Screens at dinner, we gave in', 'screens')
  const busy = await begin(here.id, 'Something with no word in common', 'screens')
  for (let n = 0; n < 5; n++) await makeReply(viewer, busy.threadId, `me too ${n}`)
  expect((await findAlike(viewer, mine.threadId)).map(({ id }) => id)).toEqual([
    quiet.threadId,
    busy.threadId,
  ])
})

test('a conversation that may not be read has no others like it', async () => {
  const { viewer, shut } = await makeRoom()
  const { threadId } = await begin(shut.id, 'Behind a door', 'work')
  await expect(findAlike(viewer, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
