import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { expect, test } from 'vitest'
import { join, listen, signIn, startLive } from '#prisma/factories/live.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { freePort } from '../../bin/start/port.mjs'
import { connectAdapter } from './adapter.ts'

const hasRedis = () => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const startRedis = async () => {
  const port = await freePort()
  const folder = mkdtempSync(path(tmpdir(), 'enough-redis-'))
  const redis = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', folder], {
    stdio: 'ignore',
  })
  const stop = async () => {
    redis.kill()
    await once(redis, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}

const connectWhenUp = async (url: string) => {
  for (let left = 50; ; left -= 1) {
    try {
      return await connectAdapter(url)
    } catch (error) {
      if (left === 0) throw error
      await new Promise((again) => setTimeout(again, 100))
    }
  }
}

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
