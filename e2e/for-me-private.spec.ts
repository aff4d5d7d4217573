import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'
import { base, visit } from './_community/visit.ts'

const words = 'Only for me: I cried in the car park.'
const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const

const keep = async (page: Page) => {
  await page.goto('/for-me/comfort')
  await page.getByLabel('Something that helps you').fill(words)
  await page.getByRole('button', { name: 'Put it in the box' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
}

const becomes = async (page: Page, name: string) => {
  const member = await db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } })
  const value = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.create({ data: { memberId: member.id, tokenHash: hashToken(value), expiresAt } })
  await page
    .context()
    .addCookies([{ name: 'enough-session', value, url: base(), httpOnly: true, sameSite: 'Lax' }])
}
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))

test('another account on the same browser sees nothing of it, and its owner finds it again', async ({
  browser,
}) => {
  const page = await visit(browser, 'amara', phone)
  await keep(page)
  // the session ends without a sign-out, and somebody else comes
  await page.context().clearCookies()
  await page.goto('/')
  await becomes(page, 'mei')
  await page.goto('/for-me/comfort')
  await expect(page.getByRole('heading', { name: 'Comfort box' })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
  await becomes(page, 'amara')
  await page.goto('/for-me/comfort')
  await expect(page.getByText(words)).toBeVisible()
})

test('signing out wipes it from the device, after it reached the account', async ({ browser }) => {
  const page = await visit(browser, 'hannah', phone)
  await keep(page)
  await page.context().setOffline(true)
  await page.getByLabel('Something that helps you').fill('A second line, not sent.')
  await page.getByRole('button', { name: 'Put it in the box' }).click()
  await page.context().setOffline(false)
  const { id: memberId } = await db.member.findUniqueOrThrow({ where: { email: 'hannah@demo.example' } })
  await expect.poll(() => db.careEntry.count({ where: { memberId, kind: 'comfort' } })).toBe(2)
  expect((await databases(page)).some((name) => name.startsWith('enough-for-me-'))).toBe(true)
  await page.goto('/you')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL(`${base()}/`)
  await expect
    .poll(async () => (await databases(page)).filter((name) => name.startsWith('enough-for-me-')))
    .toEqual([])
})

test('no page of those who look after this place knows of it', async ({ browser }) => {
  const owner = await visit(browser, 'beth', phone)
  await keep(owner)
  const { id: memberId } = await db.member.findUniqueOrThrow({ where: { email: 'beth@demo.example' } })
  await expect.poll(() => db.careEntry.count({ where: { memberId } })).toBeGreaterThan(0)
  const alex = await visit(browser, 'alex')
  for (const path of ['/admin', '/moderation', '/moderation/log', '/for-me/comfort', '/for-me/kept']) {
    await alex.goto(path)
    await expect(alex.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await alex.content()).not.toContain('car park')
  }
})
