import { expect, test } from 'vitest'
import { guardWrite } from './guard-write.ts'

const url = 'http://localhost:3000/api/trpc/posts.reply'
const write = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(url, { method: 'POST', body, headers: { host: 'localhost:3000', ...headers } })

test('a write of our own page goes on with its body', async () => {
  const passed = await guardWrite(write('{"a":1}', { origin: 'http://localhost:3000' }), 100)
  if (!(passed instanceof Request)) throw new Error('it was refused')
  expect(await passed.json()).toEqual({ a: 1 })
})

test.each(['https://elsewhere.example', 'null', 'http://localhost:3001'])(
  'a page of %s may not write with our cookies',
  async (origin) => {
    const answer = await guardWrite(write('{}', { origin }), 100)
    if (!(answer instanceof Response)) throw new Error('it went through')
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { json: { data: { code: 'FORBIDDEN' } } } })
  },
)

test('more than words can be is refused before it is all read', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  const req = new Request(url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
  const answer = await guardWrite(req, 10_000)
  if (!(answer instanceof Response)) throw new Error('it went through')
  expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(20)
})
