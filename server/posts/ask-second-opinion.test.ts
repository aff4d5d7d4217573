import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { glance } from '#server/screening/screen.ts'
import { completion, openEndpoint } from '#server/screening/second-opinion/endpoint-for-tests.ts'
import { openSecondOpinion } from '#server/screening/second-opinion/open-second-opinion.ts'
import { transaction } from '#server/transaction.ts'
import { askSecondOpinion } from './ask-second-opinion.ts'
import { writePost } from './write-post.ts'

/** A post that the engine left alone and was unsure of, and an endpoint that answers with `content`. */
const postUncertain = async (content: unknown) => {
  const scene = await makeScene()
  const post = {
    threadId: scene.threadId,
    circleId: scene.circle.id,
    authorId: scene.reader.memberId,
    opening: false,
    title: null,
  }
  const body = 'I suppose some of us simply plan ahead.'
  const said = await glance(body)
  // the shares of an uncertain text, whatever the weights of the day make of this one
  const confidences = { ...said.confidences, shaming: 0.68, hostile: 0, solicitation: 0, crisis: 0, ok: 0.32 }
  const screening = {
    ...said,
    label: 'ok' as const,
    severity: null,
    topic: null,
    reframe: null,
    spans: [],
    confidence: 0.32,
    confidences: { ...confidences, self_shame: 0, reported: 0 },
  }
  const { postId } = await transaction((tx, afterCommit) =>
    writePost(tx, afterCommit, { ...post, body, screening, idempotencyKey: randomUUID() }),
  )
  const endpoint = await openEndpoint((response) => {
    response.setHeader('content-type', 'application/json')
    response.end(completion(JSON.stringify(content)))
  })
  const reader = openSecondOpinion({
    SECOND_OPINION_URL: endpoint.url,
    SECOND_OPINION_MODEL: 'a-model',
    SECOND_OPINION_KEY: undefined,
    SECOND_OPINION_TIMEOUT_MS: 15_000,
    SECOND_OPINION_DAILY_CALLS: 10,
  })
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { postId } })
  return { postId, revisionId, reader, endpoint }
}

it('keeps what another reader said and opens a case for it, and asks nobody twice', async () => {
  const opinion = {
    label: 'shaming',
    severity: 3,
    confidence: 0.9,
    explanation: 'It looks down on the reader.',
  }
  const { postId, revisionId, reader, endpoint } = await postUncertain(opinion)
  await askSecondOpinion(revisionId, reader)
  await askSecondOpinion(revisionId, reader)
  await endpoint.close()
  expect(endpoint.asked).toHaveLength(1)
  const screenings = await db.screening.findMany({ where: { revisionId }, orderBy: { createdAt: 'asc' } })
  expect(screenings.map(({ label }) => label)).toEqual(['ok', 'shaming'])
  // another reader alone can hold nothing back
  expect(screenings[1]).toMatchObject({ severity: 2, engineVersion: expect.stringMatching(/\+opinion$/) })
  expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({ state: 'published' })
  expect(await db.case.findFirst({ where: { postId } })).toMatchObject({ lane: 'shaming', state: 'open' })
})

it('leaves the verdict of the engine standing when there is no answer worth having', async () => {
  const { postId, revisionId, reader, endpoint } = await postUncertain({ label: 'delete everything' })
  await askSecondOpinion(revisionId, reader)
  await endpoint.close()
  expect(endpoint.asked).toHaveLength(1)
  expect(await db.screening.count({ where: { revisionId } })).toBe(1)
  expect(await db.case.count({ where: { postId } })).toBe(0)
})
