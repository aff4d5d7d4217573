import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts a reply as a browser does. Answers with the post's id and the milliseconds it took. */
export const say = (base: string, cookie: string, threadId: string, body: string) =>
  new Promise<{ postId: string; ms: number }>((resolve, reject) => {
    const began = performance.now()
    const payload = JSON.stringify({ json: { threadId, body, idempotencyKey: randomUUID() } })
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    }
    const req = request(`${base}/api/trpc/posts.reply`, { agent, method: 'POST', headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.once('end', () => {
        const text = Buffer.concat(parts).toString()
        if (res.statusCode !== 200) return reject(new Error(`${res.statusCode}: ${text.slice(0, 200)}`))
        resolve({ postId: JSON.parse(text).result.data.json.postId, ms: performance.now() - began })
      })
    })
    req.once('error', reject)
    req.end(payload)
  })

const parts = ['We got through it somehow.', 'Tea now.', 'It was a long evening here too.', 'Mine sleeps at last.', 'Tomorrow we try again.'] // biome-ignore format: one list, read at a glance

/** Sixty words or so that nobody minds, a little different each time. */
export const reply = (n: number) => {
  const said = Array.from({ length: 12 }, (_, k) => parts[(n * 7 + k * 3) % parts.length])
  return `${said.join(' ')} (${n})`
}
