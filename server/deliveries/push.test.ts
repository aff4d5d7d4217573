import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { deliver } from './deliver.ts'
import { isPushService } from './push-hosts.ts'
import { pushKeys } from './push-keys.ts'
import { sendPush } from './send-push.ts'
import { subscribe } from './subscribe.ts'

const ofWebPush = createRequire(createRequire(import.meta.url).resolve('web-push'))
const ece = ofWebPush('http_ece') as { decrypt: (body: Buffer, keys: object) => Buffer }

type Heard = { path: string; headers: IncomingHttpHeaders; body: Buffer }
const heard: Heard[] = []
let answer: (response: ServerResponse) => void
const service = createServer((request, response) => {
  void buffer(request).then((body) => {
    heard.push({ path: request.url ?? '', headers: request.headers, body })
    answer(response)
  })
})
const port = () => {
  const address = service.address()
  return typeof address === 'object' && address ? address.port : 0
}
beforeAll(async () => {
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  process.env.PUSH_HOSTS = `127.0.0.1:${port()}`
})
afterAll(() => {
  service.closeAllConnections()
  service.close()
})
beforeEach(() => {
  heard.length = 0
  answer = (response) => response.writeHead(201).end()
})

/** The keys of a browser, and the address its push service gave it. */
const makeBrowser = () => {
  const keys = createECDH('prime256v1')
  const p256dh = keys.generateKeys().toString('base64url')
  const secret = randomBytes(16)
  const path = `/wake/${randomBytes(8).toString('hex')}`
  const endpoint = `http://127.0.0.1:${port()}${path}`
  const read = ({ body }: Heard) =>
    ece
      .decrypt(body, { version: 'aes128gcm', privateKey: keys, authSecret: secret.toString('base64url') })
      .toString()
  return { endpoint, p256dh, auth: secret.toString('base64url'), path, read }
}
type Browser = ReturnType<typeof makeBrowser>
const toBrowser = ({ path }: Browser) => heard.filter((one) => one.path === path)
const asInput = ({ endpoint, p256dh, auth }: Browser) => ({ endpoint, p256dh, auth })

const signedIn = async (viewer: Viewer) => ({ ...viewer, sessionId: (await signIn(viewer)).sessionId })

const makeWoken = async (count = 1) => {
  const scene = await makeScene()
  const browsers = Array.from({ length: count }, makeBrowser)
  const author = await signedIn(scene.author)
  for (const browser of browsers) await subscribe(author, asInput(browser))
  await makeReply(scene.reader, scene.threadId, 'The secret word is marmalade.')
  return { ...scene, browsers, first: browsers[0] as Browser }
}
const turn = ({ memberId }: Viewer, minutes = 60) =>
  deliver({ memberId, channel: 'push' }, new Date(Date.now() + minutes * 60_000))
const deliveryOf = ({ memberId }: Viewer) =>
  db.delivery.findFirstOrThrow({ where: { memberId, channel: 'push' } })

const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

test('only the browser itself can read it, and there is nothing to read but where to look', async () => {
  const { author, first } = await makeWoken()
  await turn(author)
  const [push] = toBrowser(first)
  if (!push) throw new Error('nothing came')
  expect(JSON.parse(first.read(push))).toEqual({ url: '/notices' })
  expect(push.body.toString('latin1')).not.toContain('notices')
  expect(push.headers).toMatchObject({ ttl: '43200', topic: 'enough', 'content-encoding': 'aes128gcm' })
  expect((await deliveryOf(author)).sentAt).not.toBeNull()
})

test('it is signed with the keys of this place, for that service and not for ever (RFC 8292)', async () => {
  const { author, first } = await makeWoken()
  await turn(author)
  const said = toBrowser(first)[0]?.headers.authorization ?? ''
  const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(said) ?? []
  const { publicKey } = await pushKeys()
  expect(key).toBe(publicKey)
  const raw = Buffer.from(publicKey, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: raw.subarray(1, 33).toString('base64url'),
    y: raw.subarray(33).toString('base64url'),
  }
  const [head, body, signature = ''] = token.split('.')
  const signed = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  expect(verify('sha256', Buffer.from(`${head}.${body}`), signed, Buffer.from(signature, 'base64url'))).toBe(
    true,
  )
  const { aud, exp, sub } = claims(token)
  expect(aud).toBe(`http://127.0.0.1:${port()}`)
  expect(exp - Date.now() / 1000).toBeLessThanOrEqual(86_400)
  expect(sub).toMatch(/^(mailto:|https:)/)
})

test('all processes have the same keys', async () => {
  const { publicKey } = await pushKeys()
  expect(await db.pushKeys.findMany({ select: { publicKey: true } })).toEqual([{ publicKey }])
})

test.each([404, 410])('a browser that is gone (%i) is forgotten; the others are woken', async (status) => {
  const { author, browsers } = await makeWoken(2)
  const gone = browsers[1] as Browser
  answer = (response) => response.writeHead(heard.at(-1)?.path === gone.path ? status : 201).end()
  await turn(author)
  const left = await db.pushSubscription.findMany({ where: { memberId: author.memberId } })
  expect(left.map(({ endpoint }) => endpoint)).toEqual([browsers[0]?.endpoint])
  expect((await deliveryOf(author)).sentAt).not.toBeNull()
})

test('a service that asks us to wait is given the time, and whoever has it is not woken twice', async () => {
  const { author, browsers } = await makeWoken(2)
  const busy = browsers[1] as Browser
  answer = (response) => {
    if (heard.at(-1)?.path === busy.path) response.writeHead(429, { 'retry-after': '7200' }).end()
    else response.writeHead(201).end()
  }
  await turn(author)
  const { dueAt, sentAt } = await deliveryOf(author)
  expect(sentAt).toBeNull()
  expect(dueAt.getTime()).toBeGreaterThan(Date.now() + 7_100_000)
  answer = (response) => response.writeHead(201).end()
  await turn(author, 200)
  expect([toBrowser(browsers[0] as Browser).length, toBrowser(busy).length]).toEqual([1, 2])
  expect((await deliveryOf(author)).sentAt).not.toBeNull()
})

test('a service that says nothing is tried a few times, and then it is left to the app', async () => {
  const { author } = await makeWoken()
  answer = (response) => response.writeHead(500).end()
  for (let minutes = 60; minutes < 6_000; minutes += 1_000) await turn(author, minutes)
  expect(await deliveryOf(author)).toMatchObject({ sentAt: null, why: 'no browser answered' })
  expect(heard).toHaveLength(5)
  answer = () => undefined
  expect(await sendPush(makeBrowser(), { url: '/notices' }, { limit: 200 })).toEqual({
    outcome: 'later',
    at: null,
  })
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://db5p.notify.windows.com/w/?token=abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com.evil.example/abc', false],
  ['https://evil.example/fcm.googleapis.com', false],
  ['https://127.0.0.1/abc', false],
  ['http://169.254.169.254/latest', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['no address', false],
])('%s is a push service: %s', async (endpoint, known) => {
  expect(isPushService(endpoint)).toBe(known)
  const viewer = await signedIn(await makeViewer())
  const { p256dh, auth } = makeBrowser()
  const asked = subscribe(viewer, { endpoint, p256dh, auth })
  if (known) await asked
  else await expect(asked).rejects.toMatchObject({ code: 'INVALID' })
})
