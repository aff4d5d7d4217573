import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { claimCase } from './claim-case.ts'
import { handOver } from './hand-over.ts'
import { holdCase } from './hold-case.ts'
import { keepDraft } from './keep-draft.ts'
import { readQueue } from './queries.ts'

const cardOf = async (viewer: Viewer, caseId: string) =>
  (await readQueue(viewer, undefined)).find((card) => card.id === caseId)
const earlier = (caseId: string, seconds: number) =>
  db.queueEvent.updateMany({ where: { caseId }, data: { at: new Date(Date.now() - seconds * 1000) } })

it('shows what was decided for two minutes, with who and what, to a page loaded afresh too', async () => {
  const { caseId, moderator } = await makeCase()
  const other = await makeViewer({ role: 'moderator' })
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  const card = await cardOf(other, caseId)
  expect(card).toMatchObject({
    state: 'closed',
    holder: null,
    news: { kind: 'decided', what: 'approve', who: moderator.displayName, you: false },
  })
  expect(await cardOf(moderator, caseId)).toMatchObject({ news: { you: true } })
  await earlier(caseId, 121)
  expect(await cardOf(other, caseId)).toBeUndefined()
})

it('keeps the news of a care case among those who may see it', async () => {
  const { caseId, moderator } = await makeCase('worried_about_them')
  const [care, staff] = [await makeViewer({ role: 'care' }), await makeViewer({ role: 'moderator' })]
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  expect(await cardOf(care, caseId)).toMatchObject({ news: { kind: 'decided' } })
  expect(await cardOf(staff, caseId)).toBeUndefined()
})

it('says that the words were changed, and lets nobody decide about the wording before', async () => {
  const { caseId, moderator, reader, reply, circle } = await makeCase()
  const taken = await takeCase(moderator, caseId)
  await editPost(reader, { postId: reply.postId, body: 'I did it my own way with mine.', revision: 1 })
  expect(await cardOf(moderator, caseId)).toMatchObject({ news: { kind: 'edited', by: 'words' } })
  const hide = {
    ...taken,
    kind: 'hide' as const,
    guidelineId: await guidelineOf(circle.id),
    note: '',
    spans: [],
  }
  await expect(decideCase(moderator, hide)).rejects.toMatchObject({
    code: 'CONFLICT',
    reason: expect.stringContaining('changed'),
  })
})

it('says who holds a case and why, and for whom one is kept; words handed over are between the two', async () => {
  const { caseId, moderator } = await makeCase()
  const [to, third] = [await makeViewer({ role: 'moderator' }), await makeViewer({ role: 'moderator' })]
  const { token } = await claimCase(moderator, caseId, 'tab-of-a-test')
  const lease = { caseId, token, tab: 'tab-of-a-test' }
  await holdCase(moderator, { ...lease, words: 'I will ask the host first.' })
  expect(await cardOf(third, caseId)).toMatchObject({
    holder: { name: moderator.displayName, you: false, held: { words: 'I will ask the host first.' } },
  })
  await handOver(moderator, { ...lease, toId: to.memberId, words: 'You know this family.' })
  expect((await cardOf(to, caseId))?.kept).toMatchObject({ you: true, words: 'You know this family.' })
  expect((await cardOf(third, caseId))?.kept).toMatchObject({
    name: to.displayName,
    you: false,
    words: null,
  })
})

it('gives everybody their own draft with the case, also on another device, and nobody another one', async () => {
  const { caseId, moderator } = await makeCase()
  const other = await makeViewer({ role: 'moderator' })
  await keepDraft(moderator, { caseId, draft: { note: 'half a sentence', own: true } })
  expect((await showCase(moderator, caseId)).draft).toEqual({ note: 'half a sentence', own: true })
  expect((await showCase(other, caseId)).draft).toBeNull()
})
