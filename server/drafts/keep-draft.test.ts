import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { dropDraft } from './drop-draft.ts'
import { keepDraft } from './keep-draft.ts'
import { listDrafts, readPlace } from './queries.ts'
import { keepDraftInput } from './schema.ts'

const phone = randomUUID()
const laptop = randomUUID()

const write = (words: string, more: object = {}) =>
  keepDraftInput.parse({
    place: 'write',
    title: '',
    words,
    details: {},
    key: 'key-of-this-draft',
    seen: [],
    revision: randomUUID(),
    device: phone,
    ...more,
  })

it('brings what was written on one device to another, spaces and all', async () => {
  const viewer = await makeViewer()
  await keepDraft(viewer, write('half a thought, ', { title: 'Tonight', details: { wish: 'just_listen' } }))
  const { draft } = await readPlace(viewer, 'write')
  expect(draft).toMatchObject({
    words: 'half a thought, ',
    title: 'Tonight',
    details: { wish: 'just_listen' },
  })
})

it('shows a draft to nobody but its owner', async () => {
  const [viewer, other] = await Promise.all([makeViewer(), makeViewer()])
  const kept = write('for me alone')
  await keepDraft(viewer, kept)
  expect(await listDrafts(other)).toEqual([])
  expect(await readPlace(other, 'write')).toEqual({ draft: null, beside: [] })
  expect(await dropDraft(other, { place: 'write', seen: kept.revision })).toEqual({ dropped: false })
  expect(await listDrafts(viewer)).toHaveLength(1)
})

it('sets aside what a device had not seen: two that were offline at once lose nothing', async () => {
  const viewer = await makeViewer()
  const first = write('we sat down')
  await keepDraft(viewer, first)
  await keepDraft(viewer, write('we sat down and cried', { seen: [first.revision], device: laptop }))
  const kept = await keepDraft(viewer, write('we sat down and laughed', { seen: [first.revision] }))
  expect(kept).toMatchObject({
    state: 'kept',
    draft: { words: 'we sat down and laughed' },
    beside: [{ words: 'we sat down and cried', place: `write~${laptop}` }],
  })
})

it('lets the later of a hundred clocks decide nothing: only what was seen counts', async () => {
  const viewer = await makeViewer()
  const early = write('written first')
  await keepDraft(viewer, early)
  await db.draft.updateMany({
    where: { memberId: viewer.memberId },
    data: { updatedAt: new Date('2099-01-01') },
  })
  const kept = await keepDraft(viewer, write('written on top of it', { seen: [early.revision] }))
  expect(kept).toMatchObject({ draft: { words: 'written on top of it' }, beside: [] })
})

it('keeps all words of devices that save at the very same moment', async () => {
  const viewer = await makeViewer()
  const devices = Array.from({ length: 6 }, () => randomUUID())
  await Promise.all(
    devices.map((device, n) => keepDraft(viewer, write(`words ${n}`, { device, key: `a-key-${n}-long` }))),
  )
  const words = (await listDrafts(viewer)).map((draft) => draft.words)
  expect(words.sort()).toEqual(devices.map((_, n) => `words ${n}`))
})

it('does not call a copy of the same words another wording', async () => {
  const viewer = await makeViewer()
  await keepDraft(viewer, write('the same'))
  expect(await keepDraft(viewer, write('the same', { device: laptop }))).toMatchObject({ beside: [] })
})

it('goes with its post in one transaction, and a late save brings nothing back', async () => {
  const { reader, threadId } = await makeScene()
  const place = `thread:${threadId}`
  const key = randomUUID()
  const kept = write('me too', { place, key })
  await keepDraft(reader, kept)
  await postReply(reader, { threadId, body: 'me too', idempotencyKey: key })
  expect(await listDrafts(reader)).toEqual([])
  const late = write('me too, ', { place, key, seen: [kept.revision] })
  expect(await keepDraft(reader, late)).toEqual({ state: 'posted' })
  expect(await listDrafts(reader)).toEqual([])
})

it('never takes other words for posted because their key was used on another device', async () => {
  const { reader, threadId } = await makeScene()
  const idempotencyKey = randomUUID()
  await postReply(reader, { threadId, body: 'short', idempotencyKey })
  await expect(
    postReply(reader, { threadId, body: 'a longer thought', idempotencyKey }),
  ).rejects.toMatchObject({ code: 'CONFLICT' })
})

it('says so when there are too many, and keeps those that are there', async () => {
  const viewer = await makeViewer()
  for (let n = 0; n < 100; n += 1) await keepDraft(viewer, write('w', { place: `thread:${randomUUID()}` }))
  await expect(keepDraft(viewer, write('one more'))).rejects.toMatchObject({ code: 'INVALID' })
  expect(await listDrafts(viewer)).toHaveLength(100)
})

it.each(['care:thought', 'thread:1', '../write', 'write~', `write~${phone}`])(
  'knows no place %s',
  (place) => {
    expect(() => write('words', { place })).toThrow()
  },
)
