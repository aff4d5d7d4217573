import { expect, type Page, test } from '@playwright/test'
import { createTestDatabase, dropTestDatabase } from '#prisma/test-database.ts'
import { freePort } from '../bin/start/port.mjs'
import { expectWellMade } from './_community/looks/well-made.ts'
import { serve, stop } from './_community/serve.ts'

/** A place where no mail can be sent, with nobody in it yet. */
const startEmptyPlace = async () => {
  const [database, port] = [await createTestDatabase(), await freePort()]
  const url = `http://localhost:${port}`
  const { SMTP_URL: _, ...env } = process.env
  const server = await serve({
    ...env,
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: url,
    DEMO_MAILBOX: '1',
    SCREENING_STAGES: 'first',
    ADMIN_EMAIL: 'first@new.example',
  })
  const end = async () => {
    await stop(server)
    await dropTestDatabase(database)
  }
  return { url, end }
}

const askForLink = async (page: Page, address: string) => {
  await page.goto('/sign-in')
  await page.getByLabel('Your mail address').fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('link', { name: 'Open the demo' }).click()
}

/** Through the door and the welcome, as whoever runs the place. */
const comeIn = async (page: Page) => {
  await page.getByRole('link', { name: 'Follow its link' }).click()
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.getByLabel('Your name here').fill('Robin of the first day')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'I can do that' }).click()
  await page.getByRole('button', { name: /^Not now, I will look around/ }).click()
  await expect(page.getByRole('heading', { name: 'Your circles' })).toBeVisible()
}

test('the first evening: a link in the mailbox on the screen, what is still to do, and a name for the place', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const place = await startEmptyPlace()
  try {
    const context = await browser.newContext({ baseURL: place.url, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto('/mailbox')
    await expect(page.getByText('No mail yet')).toBeVisible()
    await askForLink(page, 'first@new.example')
    await expect(page.getByText('Your link to sign in to Enough')).toBeVisible()
    await expectWellMade(page, 'the mailbox')
    await comeIn(page)

    await page.goto('/admin')
    await expect(page.getByRole('heading', { name: 'Before people come' })).toBeVisible()
    await expectWellMade(page, 'a place with nobody in it')
    await page.goto('/admin/settings')
    await page.getByLabel('What this place is called').fill('The Porch')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/Decided by Robin of the first day/)).toBeVisible()
    await page.goto('/support')
    await expect(page).toHaveTitle('Get support · The Porch')
    await expect(page.getByRole('banner').getByText('The Porch')).toBeVisible()
    await expect(page.getByText('The Porch is not a crisis service', { exact: false })).toBeVisible()
    await context.clearCookies()
    await askForLink(page, 'second@new.example')
    await expect(page.getByText('Your link to sign in to The Porch')).toBeVisible()
    await context.close()
  } finally {
    await place.end()
  }
})
