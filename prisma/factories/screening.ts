import { randomUUID } from 'node:crypto'
import { db } from '#server/db.ts'
import { type Label, labels } from '#server/screening/schema.ts'

type Wanted = {
  body?: string
  label?: Label
  shares?: Partial<Record<Label, number>>
  stage?: 'first' | 'both'
  daysAgo?: number
  deleted?: boolean
}

const daysBack = (days: number) => new Date(Date.now() - days * 86_400_000)

/** What the engine is said to have said of a revision. */
export const putScreening = (revisionId: string, wanted: Wanted = {}) => {
  const { label = 'ok', shares = {}, stage = 'both', daysAgo = 1 } = wanted
  return db.screening.create({
    data: {
      revisionId,
      label,
      stage,
      severity: label === 'shaming' || label === 'hostile' ? 2 : null,
      confidence: shares[label] ?? 0,
      confidences: Object.fromEntries(labels.map((one) => [one, shares[one] ?? 0])),
      spans: [],
      cues: [],
      explanation: 'Made for a test.',
      engineVersion: 'a-test',
      createdAt: daysBack(daysAgo),
    },
  })
}

/** A post whose screening says what you want it to, without asking the engine. */
export const putScreenedPost = async (threadId: string, authorId: string, wanted: Wanted = {}) => {
  const { body = 'A long day.', deleted = false } = wanted
  const state = deleted ? 'deleted' : 'held'
  const post = await db.post.create({
    data: {
      threadId,
      authorId,
      state,
      stateBefore: deleted ? 'held' : null,
      deletedAt: deleted ? new Date() : null,
      idempotencyKey: randomUUID(),
      revisions: { create: { number: 1, body } },
    },
    include: { revisions: true },
  })
  const revisionId = post.revisions[0]?.id ?? ''
  await putScreening(revisionId, wanted)
  return { postId: post.id, revisionId }
}
