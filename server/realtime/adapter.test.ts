import { expect, test } from 'vitest'
import { join, listen, signIn, startLive } from '#prisma/factories/live.ts'
import { connectWhenUp, hasRedis, startRedis } from '#prisma/factories/redis.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { connectAdapter } from './adapter.ts'

// redis-server comes with the system, not with Node; CI installs it. One process needs none.
test.skipIf(!hasRedis())('what is said in one process is heard in another', async () => {
  const redis = await startRedis()
  const [one, two] = [await connectWhenUp(redis.url), await connectWhenUp(redis.url)]
  const far = await startLive(one.adapter)
  const near = await startLive(two.adapter)
  const { author, reader, threadId } = await makeScene()
  const browser = await far.open((await signIn(author)).token)
  expect(await join(browser, threadId)).toMatchObject({ ok: true })
  const heard = listen(browser)
  await makeReply(reader, threadId, 'from another process')
  await expect.poll(() => heard.map(({ kind }) => kind), { timeout: 5000 }).toEqual(['post_published'])
  await far.stop()
  await near.stop()
  await one.close()
  await two.close()
  await redis.stop()
})

test('without a Redis there is one process and no adapter', async () => {
  expect((await connectAdapter(undefined)).adapter).toBeUndefined()
})
