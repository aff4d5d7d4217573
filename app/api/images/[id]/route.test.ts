import { randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { hashToken } from '#server/auth/hash-token.ts'
import { sessionCookieName, type Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { takeUpload } from '#server/images/take-upload.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { GET } from './route.ts'

const signedIn = async ({ memberId }: Viewer) => {
  const token = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.create({ data: { memberId, tokenHash: hashToken(token), expiresAt, device: 'A test' } })
  return { cookie: `${sessionCookieName()}=${token}` }
}

const makePost = async () => {
  const { author, reader, circle, threadId } = await makeScene()
  await db.circle.update({ where: { id: circle.id }, data: { allowsImages: true } })
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a53' } })
    .jpeg()
    .toBuffer()
  const { id } = await takeUpload(author, photo)
  await postReply(author, { threadId, body: 'Look', images: [{ id }], idempotencyKey: randomUUID() })
  return { id, reader }
}

const get = async (id: string, headers: Record<string, string> = {}) => {
  const answer = await GET(new Request(`http://localhost/api/images/${id}`, { headers }), {
    params: Promise.resolve({ id }),
  })
  const body = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body }
}
const guarded = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

test('a reader of the post gets a picture that nothing keeps and nothing runs in', async () => {
  const { id, reader } = await makePost()
  const { status, headers, body } = await get(id, await signedIn(reader))
  expect(status).toBe(200)
  expect(headers).toEqual({
    ...guarded,
    'content-type': 'image/webp',
    'content-disposition': 'inline; filename="picture.webp"',
  })
  expect((await sharp(body).metadata()).format).toBe('webp')
})

test('for everybody else the answer is the very one for a picture that never was', async () => {
  const { id, reader } = await makePost()
  const never = await get(randomUUID(), await signedIn(reader))
  expect(never).toMatchObject({ status: 404, headers: { ...guarded, 'content-type': 'text/plain' } })
  const [stranger, away] = [await makeViewer(), await makeViewer({ welcomed: false })]
  const gone = { cookie: `${sessionCookieName()}=${randomBytes(32).toString('hex')}` }
  for (const headers of [{}, gone, await signedIn(stranger), await signedIn(away)])
    expect(await get(id, headers)).toEqual(never)
  for (const guess of ['', '..', `${id}0`, "' OR 1=1", `${id}\0`])
    expect(await get(guess, await signedIn(reader))).toEqual(never)
})
