import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedFiles } from './packed-files.ts'

const script = 'console.log("a kitchen table at night")'
let folder: string
let http: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enough-packed-'))
  mkdirSync(join(folder, 'chunks'))
  writeFileSync(join(folder, 'chunks/a.js'), script)
  writeFileSync(join(folder, 'chunks/a.js.br'), brotliCompressSync(script))
  writeFileSync(join(folder, 'chunks/alone.js'), script)
  const answer = packedFiles(folder)
  http = createServer((req, res) => {
    if (!answer(req, res)) res.end('from elsewhere')
  })
  await new Promise<void>((done) => void http.listen(0, done))
})
afterAll(async () => {
  await new Promise((done) => http.close(done))
  rmSync(folder, { recursive: true })
})

const ask = (path: string, codings: string, method = 'GET') =>
  new Promise<{ res: IncomingMessage; body: Buffer }>((done, fail) => {
    const { port } = http.address() as AddressInfo
    // as written: an address that climbs must arrive as it is
    const options = { port, path, method, headers: { 'accept-encoding': codings } }
    request(options, async (res) => {
      const parts: Buffer[] = []
      for await (const part of res) parts.push(part)
      done({ res, body: Buffer.concat(parts) })
    })
      .on('error', fail)
      .end()
  })

test('a browser that takes brotli gets the packed form, to keep for good', async () => {
  const { res, body } = await ask('/_next/static/chunks/a.js', 'gzip, deflate, br, zstd')
  expect(res.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(brotliDecompressSync(body).toString()).toBe(script)
})

test('asked for the head alone, it says the size and sends nothing', async () => {
  const { res, body } = await ask('/_next/static/chunks/a.js', 'br', 'HEAD')
  expect(res.headers['content-length']).toBe(String(brotliCompressSync(script).length))
  expect(body).toHaveLength(0)
})

test.each([
  ['/_next/static/chunks/a.js', 'gzip'],
  ['/_next/static/chunks/a.js', 'gzip, br;q=0'],
  ['/_next/static/chunks/alone.js', 'br'],
  ['/_next/static/chunks/a.js.br', 'br'],
  ['/_next/static/chunks/../chunks/a.js', 'br'],
  ['/_next/static/chunks', 'br'],
])('%s with %s is answered elsewhere', async (path, codings) => {
  expect((await ask(path, codings)).body.toString()).toBe('from elsewhere')
})
