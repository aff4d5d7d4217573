import { expect, test } from '@playwright/test'
import { decidedAt, writeLog } from '#prisma/factories/mod-log.ts'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { restTeam } from './_community/rest-team.ts'
import { base, visit } from './_community/visit.ts'

test.beforeEach(restTeam)

const lastMonth = () => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 12, 9))
}

test('a guest reads what happens when somebody is unkind, and how often', async ({ browser }) => {
  const at = lastMonth()
  const times = (count: number, facts: Parameters<typeof decidedAt>[1]) =>
    Array.from({ length: count }, () => decidedAt(at, facts))
  await writeLog([
    ...times(14, { kind: 'approve', lane: 'shaming', minutes: 20 }),
    ...times(11, { kind: 'ask_to_rephrase', lane: 'shaming', minutes: 200 }),
    ...times(2, { kind: 'hide', lane: 'shaming', minutes: 300 }),
    ...times(3, { kind: 'offer_care', lane: 'support' }),
  ])
  const month = at.toISOString().slice(0, 7)
  const guest = await visit(browser)
  await guest.goto('/house-rules')
  await guest.getByRole('link', { name: 'what happens here when somebody is unkind' }).click()
  await expect(guest).toHaveURL(/\/transparency$/)
  await expect(guest.getByText('is never against the rules here', { exact: false })).toBeVisible()
  await guest.goto(`/transparency?month=${month}`)
  const shaming = guest
    .locator('section')
    .filter({ has: guest.getByRole('heading', { name: 'Words that judge another parent' }) })
    .last()
  await expect(shaming.getByText('27', { exact: true })).toBeVisible()
  await expect(shaming.getByText('14', { exact: true })).toBeVisible()
  await expect(shaming.getByText('11', { exact: true })).toHaveCount(0)
  await expect(shaming.getByText('kept back')).toHaveCount(1)
  await expect(
    shaming.getByText('Half were decided within 20 minutes, 95 of 100 within 5 hours.'),
  ).toBeVisible()
  const file = await guest.request.get(`${base()}/api/export/transparency.csv?month=${month}`)
  expect(await file.text()).toContain(`${month},shaming,decided,27\r\n`)
  expect((await guest.request.get(`${base()}/api/export/transparency.csv?month=1999-01`)).status()).toBe(404)
  expect((await guest.request.get(`${base()}/api/export/transparency.csv?month=soon`)).status()).toBe(400)
  expect((await guest.request.get(`${base()}/api/export/modlog.csv`)).status()).toBe(403)
})

test('the log is a file for those who look after the moderators, and for nobody else', async ({
  browser,
}) => {
  const [alex, imani] = [await visit(browser, 'alex'), await visit(browser, 'imani')]
  const file = await alex.request.get(`${base()}/api/export/modlog.csv`)
  expect(file.headers()['content-disposition']).toContain('modlog.csv')
  expect((await file.text()).split('\r\n').length).toBeGreaterThan(3)
  expect((await imani.request.get(`${base()}/api/export/modlog.csv`)).status()).toBe(403)
  await imani.goto('/moderation/log')
  await expect(imani.getByRole('link', { name: 'What everybody can read of it' })).toBeVisible()
  await expect(imani.getByRole('link', { name: /as a file/ })).toHaveCount(0)
})

test('a reader sees at once that moderators are with a conversation, and that it goes on without them', async ({
  browser,
}) => {
  const { path, id } = await threadOf('wfh-moms')
  const [reader, imani] = [await visit(browser, 'priya'), await visit(browser, 'imani')]
  const marker = reader.getByText('Moderators are with this conversation', { exact: true })
  await reader.goto(path)
  await expect(reader.getByLabel('Your answer')).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Say that moderators are here' })).toHaveCount(0)
  await imani.goto(path)
  await imani.getByRole('button', { name: 'Say that moderators are here' }).click()
  await expect(marker).toBeVisible({ timeout: 3000 })
  await reader.reload()
  await expect(marker).toBeVisible()
  await reader.context().setOffline(true)
  await imani.getByRole('button', { name: 'Take the note away' }).click()
  await expect(imani.getByRole('button', { name: 'Say that moderators are here' })).toBeVisible()
  await expect(marker).toBeVisible()
  await reader.context().setOffline(false)
  await expect(marker).toHaveCount(0, { timeout: 20_000 })
  expect((await db.thread.findUniqueOrThrow({ where: { id } })).calmSince).toBeNull()
})

test('an admin adds an address, sees its secret once, sends a test and switches it off', async ({
  browser,
}) => {
  await db.webhook.deleteMany()
  const alex = await visit(browser, 'alex')
  await alex.goto('/admin')
  await alex.getByRole('link', { name: 'Other programs' }).click()
  await alex.getByLabel('Address').fill('not an address')
  await alex.getByRole('button', { name: 'Add it' }).click()
  await expect(alex.getByText('An address begins with https://', { exact: false })).toBeVisible()
  await alex.getByLabel('Address').fill(`${base()}/api/nothing-listens-here`)
  await alex.getByRole('button', { name: 'Add it' }).click()
  await expect(alex.getByLabel('Secret')).toHaveValue(/^whsec_/)
  await alex.getByRole('button', { name: 'Send a test' }).click()
  await expect
    .poll(async () => (await db.webhookDelivery.findFirst({ where: { event: 'test' } }))?.attempts)
    .toBe(1)
  await alex.reload()
  await expect(alex.getByLabel('Secret')).toHaveCount(0)
  await alex.getByText('What was sent lately').click()
  await expect(alex.getByText('Not there yet, sent once.', { exact: false })).toBeVisible()
  await alex.getByRole('button', { name: 'Switch it off' }).click()
  await expect(alex.getByText('switched off.', { exact: false })).toBeVisible()
})
