import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { visit } from './_community/visit.ts'

const overflow = (page: import('@playwright/test').Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('an admin decides how long greeters wait, says why, and takes it back; each stands in the list and the log', async ({
  browser,
}) => {
  const page = await visit(browser, 'alex', { viewport: { width: 390, height: 844 } })
  await page.goto('/admin/settings')
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByLabel('When greeters are asked') })
    .first()
  await card.getByLabel('When greeters are asked').fill('0')
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card.getByText('The least is 1.')).toBeVisible()
  await card.getByLabel('When greeters are asked').fill('35')
  await card.getByLabel('Why, if you like to say').fill('Nights are quiet here')
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card.getByText(/Decided by .+ Without that: 20 minutes\./)).toBeVisible()
  await expect(page.getByText('“Nights are quiet here”')).toBeVisible()
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Undo: When greeters are asked' }).click()
  await expect(page.getByText('Taken back:')).toBeVisible()
  await expect(card.getByText('As it comes.')).toBeVisible()
  const rows = await db.settingChange.findMany({
    where: { key: 'greetAfterMinutes' },
    orderBy: { version: 'asc' },
  })
  expect(rows.map(({ after }) => after)).toEqual([35, null])
})

test('the numbers of the place and of a circle can be seen and read, and break at no width', async ({
  browser,
}) => {
  for (const width of [320, 1280]) {
    const viewport = { width, height: 844 }
    const page = await visit(browser, 'alex', { viewport })
    await page.goto('/admin/how-it-is')
    await expect(page.getByRole('heading', { name: 'Until somebody answers' })).toBeVisible()
    await expect(page.getByText('The database answers.')).toBeVisible()
    await page.getByText('The same in numbers').first().click()
    await expect(page.getByRole('table', { name: 'Until the first answer, week by week' })).toBeVisible()
    expect(await overflow(page)).toBe(0)
    const host = await visit(browser, 'ruth', { viewport })
    await host.goto('/circles/wfh-moms/hosting/numbers')
    await expect(host.getByRole('heading', { name: 'How the circle is' })).toBeVisible()
    expect(await overflow(host)).toBe(0)
  }
})
