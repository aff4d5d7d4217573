import { randomUUID } from 'node:crypto'
import { guidelineOf } from '#prisma/factories/case.ts'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { openCase } from '#server/cases/open-case.ts'
import { db } from '#server/db.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { transaction } from '#server/transaction.ts'
import type { Arrival } from './arrivals.ts'

/** Circles with conversations in them, and members who write there. */
export const makePlace = async (threads: number) => {
  const authors = []
  for (let i = 0; i < 30; i += 1) authors.push((await makeViewer()).memberId)
  const circles = []
  for (let i = 0; i < 4; i += 1) circles.push(await makeCircle())
  const made = []
  for (let i = 0; i < threads; i += 1) {
    const circleId = circles[i % circles.length]?.id ?? ''
    const about = { circleId, authorId: authors[i % authors.length] ?? '', title: 'A long day' }
    const { id } = await db.thread.create({ data: { ...about, intent: 'vent', wish: 'me_too_welcome' } })
    made.push({ id, circleId, guidelineId: await guidelineOf(circleId) })
  }
  return { authors, threads: made }
}
export type Place = Awaited<ReturnType<typeof makePlace>>

const write = (threadId: string, authorId: string) =>
  db.post.create({
    data: {
      threadId,
      authorId,
      state: 'held',
      idempotencyKey: randomUUID(),
      revisions: { create: { number: 1, body: 'Words that somebody should look at.' } },
    },
  })

/** Somebody writes, and what they wrote is flagged: by the engine, or by another member. */
export const arrive = async ({ authors, threads }: Place, arrival: Arrival, nth: number) => {
  const { lane, severity, topic, by } = arrival
  const thread = threads[arrival.thread]
  const post = await write(thread?.id ?? '', authors[nth % authors.length] ?? '')
  const postId = post.id
  await transaction(async (tx, afterCommit) => {
    // only the cruellest wait out of view
    if (severity !== 3) await publishPost(tx, afterCommit, post)
    const { id: caseId } = await openCase(tx, afterCommit, {
      postId,
      lane,
      severity,
      topic: topic ?? null,
      by,
    })
    const reporterId = authors[(nth + 7) % authors.length] ?? ''
    if (by === 'report') await tx.report.create({ data: { postId, caseId, reporterId, reason: 'unkind' } })
  })
}
