import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { visit } from './_community/visit.ts'

test('a host takes a prompt from the shelf, it comes by itself, and somebody does without', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const ruth = await visit(browser, 'ruth')
  await ruth.goto('/circles/stay-at-home-moms/hosting/prompts')
  await ruth.getByRole('button', { name: 'Write a prompt' }).click()
  await ruth.getByText('A shelf with').click()
  await ruth.getByRole('button', { name: 'Take “Still going”' }).click()
  await expect(ruth.getByLabel('What it is called')).toHaveValue('Still going')
  await ruth.getByRole('button', { name: 'Keep this prompt' }).click()
  await expect(ruth.getByRole('heading', { name: 'Still going' })).toBeVisible()

  // its time has come: the process looks every minute
  await db.prompt.updateMany({ where: { title: 'Still going' }, data: { nextAt: new Date() } })
  await expect
    .poll(() => db.thread.count({ where: { title: 'Still going', listed: true } }), { timeout: 100_000 })
    .toBe(1)

  const hannah = await visit(browser, 'hannah')
  await hannah.goto('/circles/stay-at-home-moms')
  await hannah.getByRole('link', { name: 'Still going' }).click()
  await expect(hannah).toHaveURL(/\/threads\//)
  await expect(hannah.getByRole('article', { name: 'The hosts began' })).toBeVisible()
  await expect(hannah.getByRole('list', { name: 'Posts' }).getByText('Ruth')).toHaveCount(0)
  await hannah.getByRole('button', { name: 'Not for me' }).click()
  await expect(hannah.getByText('It stays out of your lists from now on.')).toBeVisible()
  await hannah.goto('/circles/stay-at-home-moms')
  await expect(hannah.getByRole('link', { name: 'Still going' })).toHaveCount(0)
  await hannah.goto('/you/writing')
  await hannah.getByRole('button', { name: 'Show “Still going” again' }).click()
  // A page left at once would take its unsent request with it.
  await expect(hannah.getByText('It is back in your lists.').first()).toBeVisible()
  await hannah.goto('/circles/stay-at-home-moms')
  await expect(hannah.getByRole('link', { name: 'Still going' })).toBeVisible()
})
