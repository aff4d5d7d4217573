import { expect, test } from '@playwright/test'
import { threadOf } from './_community/find.ts'
import { base, visit } from './_community/visit.ts'

test('somebody who is not in a circle reaches its front page and nothing else', async ({ browser }) => {
  const { path, id } = await threadOf('dads')
  const hannah = await visit(browser, 'hannah')
  await hannah.goto('/circles/dads')
  await expect(hannah.getByRole('heading', { name: 'Dads', level: 1 })).toBeVisible()
  await expect(
    hannah.getByLabel('What would you like to be able to talk about here?', { exact: false }),
  ).toBeVisible()
  await expect(
    hannah.getByRole('link', { name: /.*/ }).and(hannah.locator('[href^="/threads/"]')),
  ).toHaveCount(0)
  expect((await hannah.goto(path))?.status()).toBe(404)
  expect((await hannah.goto('/circles/dads/hosting'))?.status()).toBe(404)
  expect((await hannah.goto('/moderation'))?.status()).toBe(404)
  for (const procedure of ['threads.show', 'posts.page']) {
    const input = encodeURIComponent(JSON.stringify({ json: { threadId: id } }))
    const answer = await hannah.request.get(`${base()}/api/trpc/${procedure}?input=${input}`)
    expect(answer.status()).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { json: { data: { code: 'NOT_FOUND' } } } })
  }
})

test('a guest sees the front of the house, and is asked to sign in for the rest', async ({ browser }) => {
  const { path } = await threadOf('dads')
  const guest = await visit(browser)
  await guest.goto('/circles/dads')
  await expect(guest.getByRole('link', { name: 'Sign in to join' })).toBeVisible()
  await guest.goto(path)
  await expect(guest).toHaveURL(/\/sign-in\?next=/)
  const input = encodeURIComponent(JSON.stringify({ json: {} }))
  const answer = await guest.request.get(`${base()}/api/trpc/threads.list?input=${input}`)
  expect(answer.status()).toBe(403)
})
