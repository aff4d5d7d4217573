import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { hashToken } from '#server/auth/hash-token.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { sessionCookieName } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { imageLimits } from '#server/images/schema.ts'
import { POST } from './route.ts'

const signedIn = async ({ memberId }: Viewer) => {
  const token = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.create({ data: { memberId, tokenHash: hashToken(token), expiresAt, device: 'A test' } })
  return `${sessionCookieName()}=${token}`
}
const makeRoom = async () => {
  const scene = await makeScene()
  await db.circle.update({ where: { id: scene.circle.id }, data: { allowsImages: true } })
  return { circleId: scene.circle.id, author: scene.author, cookie: await signedIn(scene.author) }
}
const origin = new URL(env().publicUrl).origin
const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#a53' } })
    .jpeg()
    .toBuffer()

const send = (circleId: string, headers: Record<string, string>, body: BodyInit) =>
  POST(
    new Request(`${origin}/api/uploads?circle=${circleId}`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit),
  )
const kept = ({ memberId }: Viewer) => db.image.count({ where: { uploaderId: memberId } })

/** A body without an end, and how much of it was taken. */
const endless = () => {
  const count = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull: (line) => {
      count.bytes += 1_000_000
      line.enqueue(new Uint8Array(1_000_000))
    },
  })
  return { body, count }
}

test('a member of a circle with pictures gets what was made of theirs, and nothing keeps the answer', async () => {
  const { circleId, author, cookie } = await makeRoom()
  const answer = await send(circleId, { cookie, origin }, new Uint8Array(await jpeg()))
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const { id } = await db.image.findFirstOrThrow({ where: { uploaderId: author.memberId } })
  expect(await answer.json()).toEqual({ id, width: 40, height: 30 })
})

test('another site, a guest, somebody of another circle, and one that has none: no byte is read', async () => {
  const { circleId, author, cookie } = await makeRoom()
  const stranger = await makeViewer()
  const off = await makeRoom()
  await db.circle.update({ where: { id: off.circleId }, data: { allowsImages: false } })
  const tries: [string, Record<string, string>, number][] = [
    [circleId, { cookie, origin: 'https://elsewhere.example' }, 403],
    [circleId, { cookie, origin: 'null' }, 403],
    [circleId, { origin }, 403],
    [circleId, { cookie: await signedIn(stranger), origin }, 403],
    [circleId, { cookie, origin, 'x-enough-for': 'somebody-else' }, 403],
    [off.circleId, { cookie: off.cookie, origin }, 403],
    ['nowhere', { cookie, origin }, 400],
  ]
  for (const [circle, headers, status] of tries) {
    const { body, count } = endless()
    const answer = await send(circle, headers, body)
    expect({ headers, status: answer.status }).toEqual({ headers, status })
    expect(await answer.json()).toEqual({ reason: expect.any(String) })
    // a stream makes its first piece by itself
    expect(count.bytes).toBeLessThanOrEqual(1_000_000)
  }
  expect(await kept(author)).toBe(0)
})

test('too much is cut while it comes, whatever its head says of its length', async () => {
  const { circleId, author, cookie } = await makeRoom()
  const { body, count } = endless()
  const answer = await send(circleId, { cookie, origin, 'content-length': '9' }, body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ reason: expect.stringContaining('Your words are kept') })
  expect(count.bytes).toBeLessThanOrEqual(imageLimits.upload + 2_000_000)
  expect(await kept(author)).toBe(0)
})

test('a thumb that sends again and again is asked to wait', async () => {
  const { circleId, cookie } = await makeRoom()
  const statuses: number[] = []
  for (let n = 0; n < 13; n++) statuses.push((await send(circleId, { cookie, origin }, 'no picture')).status)
  expect(statuses).toEqual([...Array(12).fill(400), 429])
})
