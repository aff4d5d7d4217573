import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectAdapter } from '#server/realtime/adapter.ts'
import { freePort } from '../../bin/start/port.mjs'

export const hasRedis = () => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A real Redis of its own, that keeps nothing. */
export const startRedis = async () => {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'enough-redis-'))
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

/** The adapter, as soon as the Redis at `url` answers. */
export const connectWhenUp = async (url: string) => {
  for (let left = 50; ; left -= 1) {
    try {
      return await connectAdapter(url)
    } catch (error) {
      if (left === 0) throw error
      await new Promise((again) => setTimeout(again, 100))
    }
  }
}
