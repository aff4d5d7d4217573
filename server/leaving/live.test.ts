import { expect, test } from 'vitest'
import { join, listen, signIn, startLive } from '#prisma/factories/live.ts'
import { connectWhenUp, hasRedis, startRedis } from '#prisma/factories/redis.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { askToLeave } from './ask-to-leave.ts'
import { closeAccount } from './close-account.ts'
import { eraseDue } from './erase-due.ts'
import { findTraces } from './scan/find-traces.ts'

/** A conversation that somebody has open, and somebody who leaves. */
const openScene = async (live: Awaited<ReturnType<typeof startLive>>) => {
  const scene = await makeScene()
  const { postId } = await makeReply(scene.reader, scene.threadId, 'I will not be here for long.')
  const browser = await live.open((await signIn(scene.author)).token)
  const own = await live.open((await signIn(scene.reader)).token)
  expect(await join(browser, scene.threadId)).toMatchObject({ ok: true })
  return { ...scene, postId, own, heard: listen(browser) }
}

test('open readers see words go, or the name on them; the own pages are closed', async () => {
  const live = await startLive()
  const taking = await openScene(live)
  const closed = new Promise((done) => taking.own.once('disconnect', done))
  await askToLeave(taking.reader, { choice: 'take_words', atOnce: false })
  await closeAccount(taking.reader.memberId)
  await closed
  await expect.poll(() => taking.heard.at(-1)).toMatchObject({ kind: 'post_gone', postId: taking.postId })

  const leaving = await openScene(live)
  await askToLeave(leaving.reader, { choice: 'leave_words', atOnce: true })
  await eraseDue()
  await expect
    .poll(() => leaving.heard.at(-1))
    .toMatchObject({ kind: 'post_edited', post: { author: { name: 'A parent who left' } } })
  expect(JSON.stringify(leaving.heard)).not.toContain(leaving.reader.memberId)
  await live.stop()
})

// redis-server comes with the system, not with Node; CI installs it. One process needs none.
test.skipIf(!hasRedis())(
  'on every process; and what Redis kept of them goes too',
  async () => {
    const redis = await startRedis()
    const [one, two] = [await connectWhenUp(redis.url), await connectWhenUp(redis.url)]
    const far = await startLive(one.adapter)
    const { reader, heard } = await openScene(far)
    // whoever speaks last of the two is this process's own
    const near = await startLive(two.adapter)
    Object.assign(env(), { REDIS_URL: redis.url })
    await askToLeave(reader, { choice: 'take_words', atOnce: true })
    await expect
      .poll(async () => (await findTraces({ id: reader.memberId })).map(({ place }) => place))
      .toContain('redis: a stream')
    await eraseDue()
    await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toMatchObject({ kind: 'post_gone' })
    await expect.poll(() => findTraces({ id: reader.memberId }), { timeout: 5_000 }).toEqual([])
    expect(await db.member.count({ where: { id: reader.memberId } })).toBe(0)
    Object.assign(env(), { REDIS_URL: undefined })
    for (const place of [far, near]) await place.stop()
    for (const connected of [one, two]) await connected.close()
    await redis.stop()
  },
  30_000,
)
