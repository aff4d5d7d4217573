import { expect, test } from '@playwright/test'
import { createTestDatabase, dropTestDatabase } from '#prisma/test-database.ts'
import { expectWellMade } from './_community/looks/well-made.ts'
import { freePort, serve, stop } from './_community/serve.ts'

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
  })
  const end = async () => {
    await stop(server)
    await dropTestDatabase(database)
  }
  return { url, end }
}

test('without a mail server the link lies in the mailbox on the screen, and opens the door', async ({
  browser,
}) => {
  const place = await startEmptyPlace()
  try {
    const context = await browser.newContext({ baseURL: place.url, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto('/mailbox')
    await expect(page.getByText('No mail yet')).toBeVisible()
    await page.goto('/sign-in')
    await page.getByLabel('Your mail address').fill('first@new.example')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('link', { name: 'Open the demo' }).click()
    await expect(page.getByText('Your link to sign in to Enough')).toBeVisible()
    await expectWellMade(page, 'the mailbox')
    await page.getByRole('link', { name: 'Follow its link' }).click()
    await page.getByRole('button', { name: 'Come in' }).click()
    await expect(page.getByRole('heading', { name: 'What may we call you?' })).toBeVisible()
    await context.close()
  } finally {
    await place.end()
  }
})
