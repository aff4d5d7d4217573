import { createTRPCClient, httpBatchLink } from '@trpc/client'
import superjson from 'superjson'
import { expect, test } from 'vitest'
import { env } from '#server/env.ts'
import { answerCalls, isCall } from './answer-calls.ts'
import type { AppRouter } from './root.ts'

const { origin } = new URL(env().publicUrl)

test('one request asks for so many things and no more', async () => {
  const paths = (count: number) => Array(count).fill('circles.houseRules').join(',')
  const get = (count: number) =>
    answerCalls(new Request(`${origin}/api/trpc/${paths(count)}?batch=1&input=${encodeURIComponent('{}')}`))
  expect((await get(60)).status).toBe(200)
  expect((await get(61)).status).toBe(400)
  const many = await answerCalls(
    new Request(`${origin}/api/trpc/${Array(61).fill('members.pause').join(',')}?batch=1`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: '{}',
    }),
  )
  expect(many.status).toBe(400)
})

test.each([
  ['too much to be read', origin, 'That is more than can be sent at once. Your words are kept here.'],
  ['from elsewhere', 'https://elsewhere.example', 'That came from another site, so we did not do it.'],
])('what is refused at the door, %s, is told in words that a page can show', async (_, from, reason) => {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${origin}/api/trpc`,
        transformer: superjson,
        headers: { origin: from },
        fetch: (url, init) => answerCalls(new Request(url, init as RequestInit)),
      }),
    ],
  })
  const asked = client.search.posts.mutate({ words: 'x'.repeat(600_000) })
  await expect(asked).rejects.toMatchObject({ data: { reason } })
})

test.each([
  ['/api/trpc/posts.page?input=1', true],
  ['/api/trpc', false],
  ['/api/trpcs/posts.page', false],
  ['/threads/api/trpc/posts.page', false],
  ['//elsewhere.example/api/trpc/posts.page', false],
])('%s is ours to answer: %s', (path, ours) => {
  expect(isCall(path)).toBe(ours)
})
