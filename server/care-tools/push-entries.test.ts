import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { eraseEntries } from './erase-entries.ts'
import { exportEntries, pullEntries } from './pull-entries.ts'
import { pushEntries } from './push-entries.ts'
import type { PushedEntry } from './schema.ts'

const entry = (part: Partial<PushedEntry> = {}): PushedEntry => ({
  id: randomUUID(),
  kind: 'win',
  base: 0,
  body: '{"words":"We laughed in the bath."}',
  deliverOn: null,
  ...part,
})

it('gives back to its owner what was kept, and to nobody else', async () => {
  const [owner, other] = [await makeViewer(), await makeViewer()]
  const one = entry()
  expect(await pushEntries(owner, [one])).toEqual([{ id: one.id, outcome: 'kept', revision: 1 }])
  const { entries, head, box } = await pullEntries(owner, 0)
  expect(entries).toMatchObject([{ id: one.id, kind: 'win', body: one.body, revision: 1 }])
  expect((await pullEntries(owner, head)).entries).toEqual([])
  const theirs = await pullEntries(other, 0)
  expect(theirs.entries).toEqual([])
  expect(theirs.box).not.toBe(box)
  expect((await exportEntries(other)).entries).toEqual([])
})

it('keeps what two devices wrote at once: the second hears what is here', async () => {
  const owner = await makeViewer()
  const first = entry()
  await pushEntries(owner, [first])
  const phone = entry({ ...first, base: 1, body: '{"words":"from the phone"}' })
  const laptop = entry({ ...first, base: 1, body: '{"words":"from the laptop"}' })
  const answers = (await Promise.all([pushEntries(owner, [phone]), pushEntries(owner, [laptop])])).flat()
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'kept'])
  const lost = answers.find((answer) => answer.outcome === 'conflict')
  const { entries } = await pullEntries(owner, 0)
  expect(entries).toHaveLength(1)
  expect(lost).toMatchObject({ here: { revision: 2, body: entries[0]?.body } })
})

it('takes the same thing twice as once, when the first answer was lost', async () => {
  const owner = await makeViewer()
  const one = entry()
  for (const _ of [1, 2])
    expect(await pushEntries(owner, [one])).toEqual([{ id: one.id, outcome: 'kept', revision: 1 }])
  const gone = entry({ id: one.id, base: 1, body: null })
  for (const _ of [1, 2])
    expect(await pushEntries(owner, [gone])).toMatchObject([{ outcome: 'kept', revision: 2 }])
  expect((await pullEntries(owner, 0)).entries).toMatchObject([{ id: one.id, body: null }])
  expect((await exportEntries(owner)).entries).toEqual([])
})

it('numbers the changes of a member without a gap or a double, whoever comes at once', async () => {
  const owner = await makeViewer()
  await Promise.all(Array.from({ length: 8 }, () => pushEntries(owner, [entry(), entry()])))
  const rows = await db.careEntry.findMany({ where: { memberId: owner.memberId }, orderBy: { seq: 'asc' } })
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
})

it('lets two members use the same id without hearing of each other', async () => {
  const [one, other] = [await makeViewer(), await makeViewer()]
  const mine = entry()
  await pushEntries(one, [mine])
  expect(await pushEntries(other, [{ ...mine, body: '{"words":"mine"}' }])).toMatchObject([
    { outcome: 'kept', revision: 1 },
  ])
  expect((await pullEntries(one, 0)).entries[0]?.body).toBe(mine.body)
})

it('erases the key and every row, and begins a new life after it', async () => {
  const owner = await makeViewer()
  await pushEntries(owner, [entry(), entry()])
  const before = await pullEntries(owner, 0)
  await eraseEntries(owner)
  const { memberId } = owner
  expect(await db.careEntry.count({ where: { memberId } })).toBe(0)
  expect(await db.careKey.count({ where: { memberId } })).toBe(0)
  expect(await pullEntries(owner, before.head)).toMatchObject({ life: null, head: 0, entries: [] })
  const fresh = entry()
  await pushEntries(owner, [fresh])
  const after = await pullEntries(owner, before.head)
  expect(after.entries.map(({ id }) => id)).toEqual([fresh.id])
  expect(after.life).not.toBe(before.life)
})

it('goes with the account', async () => {
  const owner = await makeViewer()
  await pushEntries(owner, [entry()])
  await db.member.delete({ where: { id: owner.memberId } })
  expect(await db.careEntry.count({ where: { memberId: owner.memberId } })).toBe(0)
  expect(await db.careKey.count({ where: { memberId: owner.memberId } })).toBe(0)
})

it('is refused by the database where it makes no sense', async () => {
  const owner = await makeViewer()
  await pushEntries(owner, [entry()])
  const row = await db.careEntry.findFirstOrThrow({ where: { memberId: owner.memberId } })
  const change = (data: object) =>
    db.careEntry.update({ where: { memberId_id: { memberId: row.memberId, id: row.id } }, data })
  await expect(change({ kind: 'score' })).rejects.toThrow(/CareEntry_kind/)
  await expect(change({ deliverOn: new Date() })).rejects.toThrow(/CareEntry_day/)
  await expect(change({ sealed: Buffer.from('in plain words') })).rejects.toThrow(/CareEntry_sealed/)
  await expect(change({ revision: 0 })).rejects.toThrow(/CareEntry_counts/)
})
