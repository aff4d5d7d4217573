import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { callerFor } from '#server/trpc/root.ts'

const answer = (work: Promise<unknown>) =>
  work.then(
    () => 'open',
    ({ code, message, cause }) => ({ code, message, cause: { code: cause?.code, reason: cause?.reason } }),
  )

test('a conversation that may not be seen is told like one that does not exist', async () => {
  const { threadId } = await makeScene()
  const { threads, posts } = callerFor({ viewer: await makeViewer(), address: 'here' })
  for (const ask of [
    (id: string) => threads.show({ threadId: id }),
    (id: string) => threads.missed({ threadId: id, lastSeq: 0 }),
    (id: string) => posts.reply({ threadId: id, body: 'Hello', idempotencyKey: randomUUID() }),
  ]) {
    const hidden = await answer(ask(threadId))
    expect(hidden).toMatchObject({ code: 'NOT_FOUND' })
    expect(hidden).toEqual(await answer(ask(randomUUID())))
  }
})
