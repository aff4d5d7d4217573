import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { startThread } from '#server/posts/start-thread.ts'
import { makeCircle, putInCircle } from './circle.ts'
import { makeViewer } from './member.ts'

/** Starts a thread as a member would, screening and all. */
export const makeThread = (viewer: Viewer, circleId: string, words: { title?: string; body?: string } = {}) =>
  startThread(viewer, {
    circleId,
    title: words.title ?? 'A long day',
    body: words.body ?? 'We got through it, somehow. Tea now.',
    intent: 'vent',
    wish: 'me_too_welcome',
    idempotencyKey: randomUUID(),
  })

/** Replies as a member would. */
export const makeReply = (viewer: Viewer, threadId: string, body = 'me too') =>
  postReply(viewer, { threadId, body, idempotencyKey: randomUUID() })

/** A circle with two members in it and a thread by the first. */
export const makeScene = async (words: { title?: string; body?: string } = {}) => {
  const [author, reader, circle] = await Promise.all([makeViewer(), makeViewer(), makeCircle()])
  await putInCircle(circle.id, author.memberId)
  await putInCircle(circle.id, reader.memberId)
  const { threadId, postId } = await makeThread(author, circle.id, words)
  return { author, reader, circle, threadId, postId }
}
