import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { visit } from './_community/visit.ts'

const scale = (page: Page, name: string) => page.getByRole('slider', { name })
// far enough to show what it would do; other journeys run at the same time, so it is never saved
const faint = '0.05'

test('an admin sees what a change would have flagged, saves it, and finds it again', async ({ browser }) => {
  await db.threshold.deleteMany()
  const alex = await visit(browser, 'alex')
  await alex.goto('/admin')
  await alex.getByRole('link', { name: 'What is flagged' }).click()
  await expect(alex.getByRole('heading', { name: 'What is flagged', level: 1 })).toBeVisible()
  await expect(alex.getByText(/this would have flagged/).first()).toBeVisible()
  await expect(alex.getByRole('button', { name: 'Save' })).toBeDisabled()

  await scale(alex, 'Shaming').fill(faint)
  await expect(alex.getByText(/flagged \d+ more posts/).first()).toBeVisible()
  await alex.getByText(/^Would have been flagged/).click()
  await expect(alex.getByText(/in 100 sure/).first()).toBeVisible()
  expect(await db.threshold.count()).toBe(0)

  await alex.getByLabel('Where').selectOption({ label: 'Dads' })
  await expect(scale(alex, 'Shaming')).not.toHaveValue(faint)
  await alex.getByLabel('Where').selectOption({ label: 'All circles' })
  await expect(scale(alex, 'Shaming')).toHaveValue(faint)
  await alex.getByRole('button', { name: 'Back to the engine’s own' }).click()
  await expect(scale(alex, 'Shaming')).not.toHaveValue(faint)

  const save = async () => {
    await alex.getByRole('button', { name: 'Save' }).click()
    await expect(alex.getByText('This is how it stands.')).toBeVisible()
  }
  // once, on a busy machine, the first touch after "Back to" left no trace: a person would touch again too
  await expect(async () => {
    await scale(alex, 'Selling').fill('0.9')
    await expect(alex.getByRole('button', { name: 'Save' })).toBeEnabled({ timeout: 1000 })
  }).toPass()
  await save()
  await alex.reload()
  await expect(scale(alex, 'Selling')).toHaveValue('0.9')
  await alex.getByLabel('Where').selectOption({ label: 'Dads' })
  await expect(scale(alex, 'Selling')).toHaveValue('0.9')

  await scale(alex, 'Selling').fill('0.85')
  await save()
  await expect(alex.getByRole('option', { name: 'Dads (its own)' })).toHaveCount(1)
  await alex.getByRole('button', { name: 'The same as all circles' }).click()
  await save()
  await expect(alex.getByRole('option', { name: 'Dads (its own)' })).toHaveCount(0)

  await alex.getByLabel('Where').selectOption({ label: 'All circles' })
  await alex.getByRole('button', { name: 'Back to the engine’s own' }).click()
  await save()
  expect(await db.threshold.count()).toBe(0)
})

test('nobody else finds the page', async ({ browser }) => {
  for (const name of ['hannah', 'imani', undefined]) {
    const page = await visit(browser, name)
    expect((await page.goto('/admin/screening'))?.status()).toBe(404)
    await page.context().close()
  }
})
