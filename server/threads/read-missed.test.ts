import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { readPage } from '#server/posts/queries.ts'
import { readMissed } from './read-missed.ts'

test('what was missed is what the thread shows now, from the number that was heard last', async () => {
  const { author, reader, threadId } = await makeScene()
  await makeReply(author, threadId, 'said while you were away')
  const { headSeq, missed } = await readMissed(reader, { threadId, lastSeq: 1 })
  const { posts } = await readPage(reader, { threadId, from: { seq: 2, going: 'later' } })
  expect(headSeq).toBe(2)
  expect(missed).toEqual([{ kind: 'post_published', threadId, seq: 2, postId: posts[0]?.id, post: posts[0] }])
})

test('a stranger to the circle hears what one hears of no conversation at all', async () => {
  const { threadId } = await makeScene()
  await expect(readMissed(await makeViewer(), { threadId, lastSeq: 0 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
