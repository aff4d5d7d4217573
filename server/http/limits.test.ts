import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { capConnections } from './cap-connections.ts'
import { limitRequests } from './limits.ts'

let http: Server
afterEach(
  () =>
    new Promise<void>((done) => {
      http.closeAllConnections()
      http.close(() => done())
    }),
)

const listen = (limit: (http: Server) => void) =>
  new Promise<number>((resolve) => {
    http = createServer({ connectionsCheckingInterval: 50 }, (req, res) => {
      req.resume()
      req.on('end', () => res.end('answered'))
    })
    limit(http)
    http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port))
  })

/** A client in raw bytes: what it sends at once, and then one byte every now and then. What it heard until the end. */
const slow = (port: number, begin: string, drip: string) =>
  new Promise<string>((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(begin))
    const dripping = setInterval(() => socket.writable && socket.write(drip), 30)
    socket.on('data', (data) => {
      heard += data
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(heard)
    })
  })
const ask = (port: number) => fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())

test('a client that never ends its headers is let go, and others are answered meanwhile', async () => {
  const port = await listen((one) => limitRequests(one, { headersTimeout: 300, requestTimeout: 600 }))
  const ends = slow(port, 'GET / HTTP/1.1\r\nHost: here\r\n', 'x: y\r\n')
  expect(await ask(port)).toBe('answered')
  expect(await ends).not.toContain('answered')
})

test('a client that never ends its body is let go too', async () => {
  const port = await listen((one) => limitRequests(one, { headersTimeout: 300, requestTimeout: 600 }))
  const ends = slow(port, 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n', 'x')
  expect(await ask(port)).toBe('answered')
  expect(await ends).not.toContain('answered')
})

test('what is no HTTP at all is cut off', async () => {
  const port = await listen((one) => limitRequests(one))
  expect(await slow(port, '\x16\x03\x01\x02\x00\x01', 'x')).toMatch(/^HTTP\/1.1 400|^$/)
})

test('one address holds so many connections and no more; what it lets go it may have again', async () => {
  const port = await listen((one) => capConnections(one, { most: 3, spared: () => false }))
  const open = () =>
    new Promise<ReturnType<typeof connect> | null>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => resolve(null))
      socket.on('close', () => resolve(null))
      // whoever may stay is answered
      socket.on('data', () => resolve(socket))
      socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
    })
  const held = await Promise.all([open(), open(), open()])
  expect(held).not.toContain(null)
  expect(await open()).toBeNull()
  await new Promise<void>((done) => held[0]?.destroy().once('close', () => done()))
  await expect.poll(open).not.toBeNull()
})

test('a proxy of our own, and whoever is on the machine, speak for many and are spared', async () => {
  const port = await listen((one) => capConnections(one, { most: 1, trusted: [] }))
  expect(await Promise.all([ask(port), ask(port), ask(port)])).toEqual(['answered', 'answered', 'answered'])
})
