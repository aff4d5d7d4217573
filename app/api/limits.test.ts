import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { POST as signInBy } from './auth/[...nextauth]/route.ts'
import { POST as leave } from './leave/route.ts'
import { POST as byPasskey } from './passkeys/sign-in/route.ts'

const { origin } = new URL(env().publicUrl)

/** A body of so many bytes, in pieces, and how many of them were taken. */
const long = (bytes: number) => {
  const count = { taken: 0 }
  const piece = new Uint8Array(16_384).fill(32)
  const body = new ReadableStream<Uint8Array>({
    pull: (line) => {
      if (count.taken >= bytes) return line.close()
      count.taken += piece.length
      line.enqueue(piece)
    },
  })
  return { body, count }
}
const send = (path: string, body: ReadableStream | string, headers: Record<string, string> = {}) =>
  new NextRequest(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as ConstructorParameters<typeof NextRequest>[1])

test('signing in takes no more than an address and a token have', async () => {
  const { body, count } = long(10_000_000)
  const params = Promise.resolve({ nextauth: ['signin', 'email'] })
  const answer = await signInBy(send('/api/auth/signin/email', body), { params })
  expect(answer.status).toBe(413)
  expect(count.taken).toBeLessThan(200_000)
})

test('a passkey takes no more than its answer has', async () => {
  const { body, count } = long(10_000_000)
  const answer = await byPasskey(send('/api/passkeys/sign-in', body))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(count.taken).toBeLessThan(300_000)
})

test('whoever leaves in a hurry has left, also when what they send along is too much to read', async () => {
  const { token, sessionId } = await signIn(await makeViewer())
  const { body, count } = long(50_000_000)
  const answer = await leave(send('/api/leave', body, { cookie: `enough-session=${token}` }))
  expect(answer.status).toBe(204)
  expect(count.taken).toBeLessThan(4_000_000)
  expect(await db.session.findUnique({ where: { id: sessionId } })).toBeNull()
})
