import { beforeEach, expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { putScreenedPost, putScreening } from '#prisma/factories/screening.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { previewThresholds } from './preview-thresholds.ts'
import { saveThresholds } from './save-thresholds.ts'

const values = { shaming: 0.8, hostile: 0.8, solicitation: 0.8, crisis: 0.8 }
const none = { shaming: 0, hostile: 0, solicitation: 0, crisis: 0 }
const danger = 'I want to kill myself tonight.'

let admin: Viewer
const makeRoom = async () => {
  const circle = await makeCircle()
  const { id } = await db.thread.create({
    data: { circleId: circle.id, authorId: admin.memberId, title: 't', intent: 'vent', wish: 'just_listen' },
  })
  const write = (wanted: Parameters<typeof putScreenedPost>[2]) => putScreenedPost(id, admin.memberId, wanted)
  return { circle: circle.slug, name: circle.name, write }
}
let room: Awaited<ReturnType<typeof makeRoom>>
const preview = (changed: Partial<typeof values> = {}) =>
  previewThresholds({ circle: room.circle, values: { ...values, ...changed } })

beforeEach(async () => {
  admin = await makeViewer({ role: 'admin' })
  room = await makeRoom()
  await saveThresholds(admin, { circle: null, values })
})

it('counts exactly what a change would flag, leave alone and call something else', async () => {
  await room.write({ label: 'shaming', shares: { shaming: 0.85 } })
  await room.write({ label: 'shaming', shares: { shaming: 0.95 } })
  await room.write({ label: 'ok', shares: { shaming: 0.5, hostile: 0.2, ok: 0.3 } })
  await room.write({ label: 'self_shame', shares: { solicitation: 0.7, self_shame: 0.3 }, body: 'buy it' })
  await room.write({ label: 'hostile', shares: { hostile: 0.82, crisis: 0.15 }, stage: 'first' })
  expect(await preview()).toMatchObject({ looked: 5, more: 0, fewer: 0, moved: 0, newly: [], noLonger: [] })
  expect(await preview({ shaming: 0.9, solicitation: 0.6, crisis: 0.1 })).toEqual({
    days: 30,
    looked: 5,
    before: { ...none, shaming: 2, hostile: 1 },
    would: { shaming: 1, hostile: 0, solicitation: 1, crisis: 1 },
    more: 1,
    fewer: 1,
    moved: 1,
    newly: [
      { revisionId: expect.any(String), text: 'buy it', circle: room.name, lane: 'solicitation', share: 0.7 },
    ],
    noLonger: [
      {
        revisionId: expect.any(String),
        text: 'A long day.',
        circle: room.name,
        lane: 'shaming',
        share: 0.85,
      },
    ],
  })
  // the three that belong in the queue are added up, as when a text is screened
  expect(await preview({ shaming: 0.69 })).toMatchObject({ more: 1, would: { shaming: 3 } })
  expect(await preview({ shaming: 0.71 })).toMatchObject({ more: 0, would: { shaming: 2 } })
})

it('looks at the newest screening of the newest words of the last 30 days, and at nothing taken back', async () => {
  const near = { shaming: 0.6 }
  await room.write({ shares: near, daysAgo: 29.9, body: 'kept' })
  await room.write({ shares: near, daysAgo: 30.1, body: 'too old' })
  await room.write({ shares: near, deleted: true, body: 'taken back' })
  const again = await room.write({ shares: near, stage: 'first', daysAgo: 2, body: 'read again' })
  await putScreening(again.revisionId, { shares: { ok: 1 }, stage: 'both', daysAgo: 1 })
  const edited = await room.write({ shares: near, body: 'first words' })
  await db.post.update({ where: { id: edited.postId }, data: { revisionNumber: 2 } })
  const newest = await db.revision.create({ data: { postId: edited.postId, number: 2, body: 'new words' } })
  await putScreening(newest.id, { shares: near, daysAgo: 0 })
  const other = await makeRoom()
  await other.write({ shares: near, body: 'elsewhere' })
  const found = await preview({ shaming: 0.5 })
  expect(found).toMatchObject({ looked: 3, more: 2, fewer: 0 })
  expect(found.newly.map(({ text }) => text)).toEqual(['new words', 'kept'])
})

it('keeps a sign of danger that a rule sees, and an echo that was left alone', async () => {
  await room.write({ label: 'crisis', shares: { crisis: 0.1, ok: 0.9 }, body: danger })
  await room.write({ label: 'crisis', shares: { crisis: 0.85 }, body: danger })
  await room.write({ label: 'crisis', shares: { crisis: 0.85 }, body: 'I cannot see a way on from here.' })
  await room.write({ label: 'reported', shares: { hostile: 0.9 }, body: 'an echo' })
  const found = await preview({ crisis: 0.99, hostile: 0.5 })
  expect(found).toMatchObject({ more: 0, fewer: 1, before: { crisis: 3 }, would: { crisis: 2, hostile: 0 } })
  expect(found.noLonger).toMatchObject([{ text: 'I cannot see a way on from here.', lane: 'crisis' }])
})

it('tells of all circles together, but of none that goes its own way', async () => {
  const other = await makeRoom()
  await room.write({ shares: { shaming: 0.6 }, body: 'here' })
  await other.write({ shares: { shaming: 0.6 }, body: 'there' })
  await saveThresholds(admin, { circle: other.circle, values: { ...values, shaming: 0.7 } })
  const { newly } = await previewThresholds({ circle: null, values: { ...values, shaming: 0.55 } })
  const texts = newly.map(({ text }) => text)
  expect(texts).toContain('here')
  expect(texts).not.toContain('there')
})

it('shows ten short examples at most, the newest first', async () => {
  for (let day = 12; day > 0; day--)
    await room.write({ shares: { shaming: 0.6 }, daysAgo: day, body: `${day} ${'so long '.repeat(40)}` })
  const { more, newly } = await preview({ shaming: 0.5 })
  expect(more).toBe(12)
  expect(newly.map(({ text }) => Number.parseInt(text, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  for (const { text } of newly) expect(text.length).toBeLessThanOrEqual(200)
})

it('does not know a circle that is not there', async () => {
  await expect(previewThresholds({ circle: 'no-such-circle', values })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
