import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeViewerIn } from '#prisma/factories/hint.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { replyInput, startThreadInput } from '#server/posts/schema.ts'
import { startThread } from '#server/posts/start-thread.ts'
import { offerHint } from './offer-hint.ts'
import { putAway } from './put-away.ts'
import type { PostOutcome } from './schema.ts'

const shaming = 'Must be nice to have that much free time. Some of us actually raise our kids'
const kind = 'We do it another way and both are hard. What would help you most this week?'

const scene = async (arm: 'shown' | 'withheld' = 'shown') => {
  const { circle, threadId } = await makeScene()
  const viewer = await makeViewerIn(arm, circle.id)
  const offered = await offerHint(viewer, { circle: circle.slug, text: shaming })
  const hintId = offered?.hintId ?? ''
  const row = () => db.hint.findFirstOrThrow({ where: { circleId: circle.id } })
  const reply = (body: string, outcome: PostOutcome, id = hintId, by = viewer) =>
    postReply(by, { threadId, body, idempotencyKey: randomUUID(), hint: { id, outcome } })
  return { circle, threadId, viewer, hintId, row, reply }
}

it('notes with the post what came of the hint, and whether the words were flagged in the end', async () => {
  const adopted = await scene()
  await adopted.reply(kind, 'adopted')
  expect(await adopted.row()).toMatchObject({ outcome: 'adopted', flagged: false })
  const asItWas = await scene()
  await asItWas.reply(shaming, 'as_it_was')
  expect(await asItWas.row()).toMatchObject({ outcome: 'as_it_was', flagged: true })
})

it('counts an outcome once', async () => {
  const { reply, row } = await scene()
  await reply(kind, 'adopted')
  await reply(shaming, 'as_it_was')
  expect(await row()).toMatchObject({ outcome: 'adopted', flagged: false })
})

it('keeps "not now", and a later post still says whether it was flagged', async () => {
  const { viewer, hintId, reply, row } = await scene()
  await putAway(viewer, hintId)
  expect(await row()).toMatchObject({ outcome: 'put_away', flagged: null })
  await reply(shaming, 'as_it_was')
  expect(await row()).toMatchObject({ outcome: 'put_away', flagged: true })
  await reply(kind, 'changed')
  expect(await row()).toMatchObject({ outcome: 'put_away', flagged: true })
})

it('counts a withheld hint as posted as it was, whatever a browser says', async () => {
  const { viewer, hintId, reply, row } = await scene('withheld')
  await putAway(viewer, hintId)
  expect(await row()).toMatchObject({ outcome: null })
  await reply(shaming, 'adopted')
  expect(await row()).toMatchObject({ outcome: 'as_it_was', flagged: true })
})

it('lets a post pass with a hint that is wrong or somebody else’s, and changes nothing', async () => {
  const { circle, hintId, reply, row } = await scene()
  const other = await makeViewerIn('shown', circle.id)
  await reply(kind, 'adopted', hintId, other)
  await putAway(other, hintId)
  const [bare = ''] = hintId.split('.')
  for (const id of [bare, `${bare}.`, 'x', '', randomUUID(), `${hintId}x`]) await reply(kind, 'adopted', id)
  expect(await row()).toMatchObject({ outcome: null, flagged: null })
})

it.each([null, 7, {}, { id: 'x', outcome: 'put_away' }, { id: 'x'.repeat(999), outcome: 'adopted' }])(
  'reads the post without a hint it cannot read: %j',
  (hint) => {
    const key = randomUUID()
    expect(
      replyInput.parse({ threadId: randomUUID(), body: 'me too', idempotencyKey: key, hint }).hint,
    ).toBeUndefined()
  },
)

it('is closed by a new thread and by new words for a post too', async () => {
  const fresh = await scene()
  const { threadId, postId } = await startThread(
    fresh.viewer,
    startThreadInput.parse({
      circleId: fresh.circle.id,
      title: 'A week',
      body: kind,
      intent: 'vent',
      wish: 'just_listen',
      idempotencyKey: randomUUID(),
      hint: { id: fresh.hintId, outcome: 'changed' },
    }),
  )
  expect(await fresh.row()).toMatchObject({ outcome: 'changed', flagged: false })
  const again = await offerHint(fresh.viewer, { circle: fresh.circle.slug, text: shaming })
  const hint = { id: again?.hintId ?? '', outcome: 'as_it_was' as const }
  await editPost(fresh.viewer, { postId, body: shaming, revision: 1, hint })
  expect(threadId).toBeTruthy()
  const rows = await db.hint.findMany({ where: { circleId: fresh.circle.id }, orderBy: { createdAt: 'asc' } })
  expect(rows[1]).toMatchObject({ outcome: 'as_it_was', flagged: true })
})
