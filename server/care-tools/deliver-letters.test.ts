import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { listNotifications } from '#server/notifications/queries.ts'
import { deliverLetters, morningHasCome } from './deliver-letters.ts'
import { pushEntries } from './push-entries.ts'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const at = (iso: string) => new Date(iso)

it.each([
  ['Europe/Berlin', '2026-03-02T06:59:00Z', false],
  ['Europe/Berlin', '2026-03-02T07:00:00Z', true],
  ['Pacific/Auckland', '2026-03-01T18:59:00Z', false],
  ['Pacific/Auckland', '2026-03-01T19:00:00Z', true],
  ['America/Los_Angeles', '2026-03-02T15:59:00Z', false],
  ['America/Los_Angeles', '2026-03-02T16:00:00Z', true],
  ['Nowhere/At_All', '2026-03-02T07:59:00Z', false],
  ['Nowhere/At_All', '2026-03-02T08:00:00Z', true],
])('in %s it is morning of the second of March at %s: %s', (zone, now, come) => {
  expect(morningHasCome(day('2026-03-02'), zone, at(now))).toBe(come)
})

it('knows the morning on a day that begins an hour later than others', () => {
  expect(morningHasCome(day('2026-03-29'), 'Europe/Berlin', at('2026-03-29T05:59:00Z'))).toBe(false)
  expect(morningHasCome(day('2026-03-29'), 'Europe/Berlin', at('2026-03-29T06:00:00Z'))).toBe(true)
})

const letter = (deliverOn: string | null, id = randomUUID(), base = 0) => ({
  id,
  kind: 'letter' as const,
  base,
  body: '{"words":"Dear me."}',
  deliverOn,
})

it('tells once that something is here, names nothing, and again when it was given another day', async () => {
  const owner = await makeViewer()
  const one = letter('2026-03-02')
  await pushEntries(owner, [one, letter('2026-03-02'), letter('2027-01-01'), letter(null)])
  expect(await deliverLetters(at('2026-03-01T23:00:00Z'))).toBe(0)
  expect(await deliverLetters(at('2026-03-02T20:00:00Z'))).toBe(2)
  // a clock that jumps back and forth delivers nothing twice
  for (const now of ['2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z'])
    expect(await deliverLetters(at(now))).toBe(0)
  const { notifications } = await listNotifications(owner, null)
  expect(notifications.map(({ kind }) => kind)).toEqual(['letter'])
  expect(JSON.stringify(notifications)).not.toContain(one.id)
  await pushEntries(owner, [letter('2026-04-01', one.id, 1)])
  expect(await deliverLetters(at('2026-04-02T00:00:00Z'))).toBe(1)
  expect(await db.notification.count({ where: { memberId: owner.memberId } })).toBe(1)
})

it('arrives in the morning of where its owner lives', async () => {
  const owner = await makeViewer()
  await db.member.update({ where: { id: owner.memberId }, data: { timeZone: 'Pacific/Auckland' } })
  await pushEntries(owner, [letter('2026-06-10')])
  expect(await deliverLetters(at('2026-06-09T19:59:00Z'))).toBe(0)
  expect(await deliverLetters(at('2026-06-09T20:00:00Z'))).toBe(1)
})

it('delivers nothing that was deleted, and every letter once when two processes look at once', async () => {
  const owner = await makeViewer()
  const gone = letter('2026-05-01')
  await pushEntries(owner, [gone, letter('2026-05-01')])
  await pushEntries(owner, [{ ...gone, base: 1, body: null }])
  const now = at('2026-05-02T00:00:00Z')
  const delivered = await Promise.all([deliverLetters(now), deliverLetters(now)])
  expect(delivered.reduce((sum, one) => sum + one, 0)).toBe(1)
})
