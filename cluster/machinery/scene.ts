import { randomUUID } from 'node:crypto'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeThread } from '#prisma/factories/thread.ts'
import { type Caller, caller } from './person.ts'
import { pause } from './program.ts'

/** Says something until it is accepted, under one key, whatever breaks meanwhile. */
export const insist = async (ask: Caller, threadId: string, body: string) => {
  const idempotencyKey = randomUUID()
  for (let left = 240; ; left -= 1) {
    try {
      const { postId } = await ask.mutate<{ postId: string }>('posts.reply', {
        threadId,
        body,
        idempotencyKey,
      })
      return postId
    } catch (error) {
      const { message } = error as Error
      if (left === 0 || ['FORBIDDEN', 'NOT_FOUND', 'INVALID'].includes(message)) throw error
      await pause(message === 'RATE_LIMITED' ? 3_000 : 500)
    }
  }
}

/** A circle with a thread, its host, and some members who come in through `port`. */
export const setScene = async (port: number, members: number) => {
  const circle = await makeCircle()
  const host = await makeViewer()
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  const { threadId } = await makeThread(host, circle.id)
  const people = []
  for (let n = 0; n < members; n += 1) {
    const viewer = await makeViewer()
    await putInCircle(circle.id, viewer.memberId)
    const { token } = await signIn(viewer)
    people.push({ viewer, token, ask: caller(port, token) })
  }
  return { circle, host, threadId, people }
}
