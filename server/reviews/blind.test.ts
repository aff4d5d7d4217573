import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { giveReview, makeReview, telling } from '#prisma/factories/review.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { callerFor } from '#server/trpc/root.ts'

const asks = (viewer: Viewer) => callerFor({ viewer, address: randomUUID() }).reviews
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.entries(value).flat().flatMap(strings) : []
}

/** Everything the API of reviews answers to somebody who has one in hand. */
const everyAnswer = async (viewer: Viewer, reviewId: string) => {
  const api = asks(viewer)
  return [
    await api.waiting(),
    await api.next(),
    await api.show({ reviewId }),
    await api.panels(),
    await api.myGolden(),
  ]
}

/** What nobody may find before they have given their own word. */
const secretsOf = async (decisionId: string) => {
  const {
    moderator,
    case: found,
    ...decision
  } = await db.decision.findUniqueOrThrow({
    where: { id: decisionId },
    include: { moderator: true, case: { include: { post: true } } },
  })
  return [
    decisionId,
    decision.reason,
    decision.note ?? telling,
    decision.leaseId,
    moderator.id,
    moderator.displayName ?? '',
    found.id,
    found.postId,
    found.post.threadId,
    found.post.authorId,
  ]
}

const tellingWords =
  /^(leave|rephrase|act|hide|hidden|held|deleted|approve|ask_to_rephrase|closed|awaiting_author)$/

it.each(['hide', 'approve', 'ask_to_rephrase'] as const)(
  'shows nothing of the first word: %s',
  async (kind) => {
    const scene = await makeReview(kind)
    const second = await makeViewer({ role: 'moderator' })
    await giveReview(scene.reviewId, second)
    // whatever happened since could tell as well
    if (kind === 'ask_to_rephrase') {
      const { postId } = scene.reply
      await editPost(scene.reader, { postId, body: 'Now with an ostrich.', revision: 1 })
      const again = await takeCase(scene.moderator, scene.caseId)
      await decideCase(scene.moderator, { ...again, kind: 'approve', reason: 'A pelican.' })
    }
    await makeReply(scene.author, scene.threadId, 'A flamingo came later.')
    const answers = await everyAnswer(second, scene.reviewId)
    const said = JSON.stringify(answers)
    expect(said).toContain('I did it quite differently with mine.')
    for (const secret of await secretsOf(scene.decisionId)) expect(said).not.toContain(secret)
    expect(said).not.toMatch(/ostrich|pelican|flamingo/)
    expect(strings(answers).filter((one) => tellingWords.test(one))).toEqual([])
    const first = { approve: 'leave', hide: 'act', ask_to_rephrase: 'rephrase' }[kind]
    const word = { reviewId: scene.reviewId, verdict: first as 'leave', reason: 'My own.' }
    const after = await asks(second).answer(word)
    expect(after.first).toEqual({ verdict: first, words: telling, agreed: true, golden: false })
    expect(JSON.stringify(after)).not.toContain(scene.moderator.displayName)
  },
)

it('does not mark a golden case', async () => {
  const [lead, second] = [await makeViewer({ role: 'lead' }), await makeViewer({ role: 'moderator' })]
  const ordinary = await makeReview()
  await giveReview(ordinary.reviewId, second)
  const golden = await db.goldenCase.create({
    data: {
      lane: 'shaming',
      text: 'Who does that?',
      expected: 'act',
      why: 'zebra',
      addedById: lead.memberId,
    },
  })
  const about = { kind: 'golden', lane: 'shaming', goldenId: golden.id, first: 'act' } as const
  const { id } = await db.review.create({
    data: { ...about, reviewerId: second.memberId, takenAt: new Date() },
  })
  const [one, other] = [
    await asks(second).show({ reviewId: id }),
    await asks(second).show({ reviewId: ordinary.reviewId }),
  ]
  const shape = (view: object) => Object.keys(view)
  expect(shape(one)).toEqual(shape(other))
  expect(shape(one.matter)).toEqual(shape(other.matter))
  expect(shape(one.matter.evidence ?? {})).toEqual(shape(other.matter.evidence ?? {}))
  expect(JSON.stringify(one)).not.toMatch(/golden|zebra|expected/)
})

it('opens to nobody who does not have it in hand', async () => {
  const { reviewId, moderator } = await makeReview()
  const care = await makeCase('worried_about_them')
  for (const one of [moderator, care.moderator, await makeViewer({ role: 'admin' })])
    await expect(asks(one).show({ reviewId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
