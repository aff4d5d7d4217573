import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handOver } from './hand-over.ts'

const long = JSON.stringify({ words: 'nobody slept, and still the bread was baked. '.repeat(80) })

/** Answers with what it was asked, or as the path says. */
const handler = async (req: Request) => {
  const { pathname } = new URL(req.url)
  if (pathname === '/fails') throw new Error('this is for the log alone')
  if (pathname === '/long') return Response.json(JSON.parse(long), { headers: { vary: 'accept' } })
  if (pathname === '/unread') return new Response('no, thank you', { status: 413 })
  return Response.json({
    method: req.method,
    url: req.url,
    body: await req.text(),
    cookie: req.headers.get('cookie'),
  })
}

const http = createServer((req, res) => void handOver(req, res, 'https://enough.example', handler))
let base = ''
beforeAll(async () => {
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterAll(() => void http.close())

test('what was asked arrives whole, at the address that people know', async () => {
  const answer = await fetch(`${base}/a/b?c=1`, { method: 'POST', body: 'words', headers: { cookie: 'a=1' } })
  expect(await answer.json()).toEqual({
    method: 'POST',
    url: 'https://enough.example/a/b?c=1',
    body: 'words',
    cookie: 'a=1',
  })
})

test('a method that nobody uses is refused, and is no failure of ours', async () => {
  const status = await new Promise((resolve, reject) => {
    request(`${base}/a`, { method: 'TRACE' }, (res) => resolve(res.resume().statusCode))
      .once('error', reject)
      .end()
  })
  expect(status).toBe(405)
})

/** The answer as it comes over the line. */
const raw = (path: string, accept: string) =>
  new Promise<{ encoding: string | undefined; vary: string; bytes: number }>((resolve, reject) => {
    request(`${base}${path}`, { headers: { 'accept-encoding': accept } }, (res) => {
      let bytes = 0
      res.on('data', (part: Buffer) => {
        bytes += part.byteLength
      })
      res.once('end', () =>
        resolve({ encoding: res.headers['content-encoding'], vary: String(res.headers.vary), bytes }),
      )
    })
      .once('error', reject)
      .end()
  })

test('a long answer is packed for whoever takes it, and a cache is told why', async () => {
  const packed = await raw('/long', 'br, gzip')
  expect(packed).toMatchObject({ encoding: 'gzip', vary: expect.stringMatching(/accept.*Accept-Encoding/) })
  expect(packed.bytes).toBeLessThan(long.length / 4)
  expect(await (await fetch(`${base}/long`)).text()).toBe(long)
})

test.each(['identity', 'gzip;q=0', ''])('is left as it is for %j', async (accept) => {
  expect(await raw('/long', accept)).toMatchObject({ encoding: undefined, bytes: long.length })
})

test('what is refused unread is answered all the same, and the line goes on', async () => {
  for (let n = 0; n < 3; n += 1) {
    const answer = await fetch(`${base}/unread`, { method: 'POST', body: 'x'.repeat(3_000_000) })
    expect(answer.status).toBe(413)
  }
})

test('a failure is told to nobody', async () => {
  const answer = await fetch(`${base}/fails`)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toBe('')
})
