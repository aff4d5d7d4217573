import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseUnreadable } from './unreadable.ts'

let http: Server
beforeAll(async () => {
  http = createServer((req, res) => refuseUnreadable(req, res) || void res.end('read'))
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => http.close(done)))

/** As written: a browser's own reading of an address would mend it. */
const ask = (path: string) =>
  new Promise<number | undefined>((done, fail) => {
    const { port } = http.address() as AddressInfo
    request({ host: '127.0.0.1', port, path }, (res) => {
      res.resume()
      done(res.statusCode)
    })
      .on('error', fail)
      .end()
  })

test.each(['/circles/%', '/threads/%E0%A4%A', '/%zz', '/care/%ff?next=/'])(
  '%s names nothing',
  async (path) => {
    expect(await ask(path)).toBe(400)
  },
)

test.each(['/', '/circles/%25', '/search?q=100%', '/invite/%F0%9F%8F%B3?%'])('%s is read', async (path) => {
  expect(await ask(path)).toBe(200)
})
