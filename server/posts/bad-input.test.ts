import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { callerFor } from '#server/trpc/root.ts'
import { limits } from './limits.ts'

const sceneWithCaller = async () => {
  const scene = await makeScene()
  return { ...scene, caller: callerFor({ viewer: scene.reader, address: 'test' }) }
}
const reply = (threadId: string, body: unknown) => ({ threadId, body, idempotencyKey: randomUUID() }) as never

it.each([
  ['', 'Your post is still empty.'],
  [' \n\t ', 'Your post is still empty.'],
  ['\0', 'Your post is still empty.'],
  ['x'.repeat(limits.body + 1), 'Your post can be up to 10,000 characters long.'],
  ['x'.repeat(3_000_000), 'Your post can be up to 10,000 characters long.'],
  [42, 'Your post should be text.'],
  [null, 'Your post should be text.'],
  [{ toString: 'x' }, 'Your post should be text.'],
])('refuses %.20j with a sentence', async (body, reason) => {
  const { caller, threadId } = await sceneWithCaller()
  const refused = await caller.posts.reply(reply(threadId, body)).catch((error) => error)
  expect(refused.code).toBe('BAD_REQUEST')
  expect(refused.cause.issues[0].message).toBe(reason)
  expect(await db.post.count({ where: { threadId, opening: false } })).toBe(0)
})

it.each([
  ['me\0too', 'metoo'],
  ['half a \ud83d pair', 'half a \ufffd pair'],
  ['abc\u202edef', 'abc\u202edef'],
  [`o${'\u0301'.repeat(9_999)}`, `o${'\u0301'.repeat(9_999)}`],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['x'.repeat(limits.body), 'x'.repeat(limits.body)],
  ['👩‍👧 עייפה', '👩‍👧 עייפה'],
])('keeps %.20j as it can be kept', async (body, kept) => {
  const { caller, threadId } = await sceneWithCaller()
  const { postId } = await caller.posts.reply(reply(threadId, body))
  expect(await db.revision.findFirst({ where: { postId } })).toMatchObject({ body: kept })
})

it.each([
  ['<script>alert(1)</script>', /<script/i],
  ['<img src=x onerror=alert(1)>', /<img/i],
  ['[here](javascript:alert(1))', /href="javascript/i],
  ['[here](data:text/html,<b>)', /href="data/i],
  ['<a href="https://a.example" onclick="x()">b</a>', /<a [^>]*onclick/i],
  ['# heading\n\n![a](https://a.example/b.png)', /<(h1|img)/i],
  ['**bold** <b>not</b>', /<b>/i],
])('shows %j harmlessly', async (body, harmful) => {
  const { caller, threadId } = await sceneWithCaller()
  await caller.posts.reply(reply(threadId, body))
  const { posts } = await caller.posts.page({ threadId, from: { seq: 1, going: 'later' } })
  expect(posts.at(-1)?.html).not.toMatch(harmful)
})

it.each(['nonsense', '', 12, null, '00000000-0000-0000-0000', '\'; DROP TABLE "Post"; --'])(
  'refuses %j where an id should be',
  async (threadId) => {
    const { caller } = await sceneWithCaller()
    const refused = await caller.posts.reply(reply(threadId as string, 'me too')).catch((error) => error)
    expect(refused.code).toBe('BAD_REQUEST')
  },
)
