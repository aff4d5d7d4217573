import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket as NodeSocket, WebSocketServer } from 'ws'
import { signIn, startLive } from '#prisma/factories/live.ts'
import { makeMember } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { Line } from './line.ts'

let page: EventTarget
let lines: Line[]
beforeEach(() => {
  page = new EventTarget()
  lines = []
  vi.stubGlobal('window', page)
  vi.stubGlobal('navigator', { onLine: true })
  return () => {
    for (const line of lines) line.disconnect()
    vi.unstubAllGlobals()
  }
})
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const live = async () => {
  const started = await startLive()
  stops.push(started.stop)
  return started
}

/** A line, and a promise of each turn it takes. */
const lineTo = (url: () => string, token = '', noWay?: () => void) => {
  const turns: boolean[] = []
  const headers = { cookie: `enough-session=${token}` }
  const open = () =>
    new NodeSocket(`${url().replace('http', 'ws')}/live/?EIO=4&transport=websocket`, {
      headers,
    }).on('error', () => undefined) as unknown as WebSocket
  const line = new Line({ open, changed: (now) => turns.push(now), ...(noWay ? { noWay } : {}) })
  lines.push(line)
  const turned = (...all: boolean[]) =>
    vi.waitFor(() => expect(turns).toEqual(all), { timeout: 15_000, interval: 20 })
  return { line, turned }
}
type Joined = { ok: boolean; headSeq: number }
const join = (line: Line, threadId: string) =>
  new Promise<Joined>((answer) => line.emit('joinThread', { threadId, lastSeq: 0 }, answer))

it('joins, is answered, and hears what is said there', async () => {
  const { url } = await live()
  const scene = await makeScene()
  const { line, turned } = lineTo(() => url, (await signIn(scene.reader)).token)
  await turned(true)
  expect(await join(line, scene.threadId)).toMatchObject({ ok: true })
  const heard = new Promise<{ postId: string }>((hear) => line.on('thread', hear))
  const { postId } = await makeReply(scene.author, scene.threadId)
  expect((await heard).postId).toBe(postId)
})

it('hears nothing any more where somebody stopped listening', async () => {
  const { url } = await live()
  const scene = await makeScene()
  const { line, turned } = lineTo(() => url, (await signIn(scene.reader)).token)
  await turned(true)
  await join(line, scene.threadId)
  const left = vi.fn()
  line.on('thread', left)
  line.off('thread', left)
  const heard = new Promise((hear) => line.on('thread', hear))
  await makeReply(scene.author, scene.threadId)
  await heard
  expect(left).not.toHaveBeenCalled()
})

it('is back by itself when the server is, and lets what was asked before go unanswered', async () => {
  const member = await makeMember()
  const { token } = await signIn({ memberId: member.id })
  const first = await startLive()
  let { url } = first
  const { line, turned } = lineTo(() => url, token)
  await turned(true)
  const answer = vi.fn()
  await first.stop()
  await turned(true, false)
  line.emit('joinThread', { threadId: 'nowhere', lastSeq: 0 }, answer)
  url = (await live()).url
  await turned(true, false, true)
  expect(answer).not.toHaveBeenCalled()
})

it('takes a line for gone on which nothing is heard, and opens another', async () => {
  const http = createServer()
  const server = new WebSocketServer({ server: http })
  stops.push(() => {
    for (const client of server.clients) client.terminate()
    http.close()
  })
  let came = 0
  server.on('connection', (socket) => {
    came += 1
    socket.send('0{"pingInterval":40,"pingTimeout":40}')
    socket.on('message', (said) => String(said) === '40' && socket.send('40{}'))
  })
  await new Promise<void>((done) => http.listen(0, done))
  const address = http.address() as { port: number }
  const { turned } = lineTo(() => `http://localhost:${address.port}`)
  await turned(true, false, true)
  expect(came).toBe(2)
})

it('does not come back where it may not come in', async () => {
  const { url } = await live()
  const { line, turned } = lineTo(
    () => url,
    'nobody',
    () => expect.unreachable(),
  )
  await vi.waitFor(() => expect(line).toMatchObject({ over: true }), { timeout: 5000 })
  await turned()
})

it('says so when no line gets through, and goes on trying when asked to', async () => {
  const member = await makeMember()
  const { token } = await signIn({ memberId: member.id })
  const shut = createServer((_, res) => res.writeHead(400).end())
  await new Promise<void>((done) => shut.listen(0, done))
  stops.push(() => void shut.close())
  let url = `http://localhost:${(shut.address() as { port: number }).port}`
  const noWay = vi.fn()
  const { line, turned } = lineTo(() => url, token, noWay)
  await vi.waitFor(() => expect(noWay).toHaveBeenCalledTimes(1), { timeout: 5000 })
  url = (await live()).url
  line.later()
  await turned(true)
})

it('waits for a network without asking, and is there at once when it comes', async () => {
  const member = await makeMember()
  const { url } = await live()
  const { turned } = lineTo(() => url, (await signIn({ memberId: member.id })).token)
  await turned(true)
  vi.stubGlobal('navigator', { onLine: false })
  page.dispatchEvent(new Event('offline'))
  await turned(true, false)
  vi.stubGlobal('navigator', { onLine: true })
  page.dispatchEvent(new Event('online'))
  await turned(true, false, true)
})
