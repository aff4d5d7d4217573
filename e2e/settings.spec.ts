import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { visit } from './_community/visit.ts'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const darkPaper = 'rgb(26, 21, 18)'
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('text grows on this device before anything is painted, and nothing breaks at 320 px', async ({
  browser,
}) => {
  const page = await visit(browser, 'hannah', { viewport: { width: 320, height: 640 } })
  await page.goto('/you/look')
  await page.getByText('Largest', { exact: true }).click()
  for (const path of [
    '/',
    '/you',
    '/you/look',
    '/you/seen',
    '/you/language',
    '/you/signing-in',
    '/circles',
    '/write',
    '/notices',
  ]) {
    const response = await page.goto(path)
    expect(await response?.text()).toContain('data-text="150"')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
    expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 })
  }
})

test('dark stays dark on a light device, and dark at night follows the clock', async ({ browser }) => {
  const page = await visit(browser, 'hannah', { colorScheme: 'light' })
  await page.goto('/you/look')
  await page.getByRole('radio', { name: 'Dark at night' }).check()
  const at = async (hour: number) => {
    await page.clock.setFixedTime(new Date(2026, 10, 20, hour, 30))
    await page.goto('/you')
    return paper(page)
  }
  expect(await at(12)).not.toBe(darkPaper)
  expect(await at(23)).toBe(darkPaper)
  await page.goto('/you/look')
  await page.getByRole('radio', { name: /^Dark A warm lamp/ }).check()
  expect(await at(12)).toBe(darkPaper)
})

test('a clock and a language are kept, and the device offers its own', async ({ browser }) => {
  const page = await visit(browser, 'tomasz', { timezoneId: 'Asia/Kolkata' })
  await page.goto('/you/language')
  await expect(page.getByText(/This device says Asia\/(Kolkata|Calcutta)/)).toBeVisible()
  await page.getByRole('button', { name: 'Use that' }).click()
  await expect(page.getByText('Saved. That is your clock from now on.')).toBeVisible()
  await page.getByText('Deutsch').click()
  await expect(page.getByText('Saved. Notes to you begin in that language.')).toBeVisible()
  const tomasz = await db.member.findUniqueOrThrow({ where: { email: 'tomasz@demo.example' } })
  expect(tomasz.language).toBe('de')
  expect(['Asia/Kolkata', 'Asia/Calcutta']).toContain(tomasz.timeZone)
})

test('a pause is begun and ended with one tap, and others see nothing of it', async ({ browser }) => {
  const page = await visit(browser, 'priya')
  await page.goto('/you/pause')
  await page.getByRole('button', { name: 'Begin a pause' }).click()
  await expect(page.getByText('You are on a pause')).toBeVisible()
  await page.goto('/you')
  await page.getByRole('button', { name: 'End the pause' }).click()
  await expect(page.getByText('You are on a pause')).toHaveCount(0)
  const priya = await db.member.findUniqueOrThrow({ where: { email: 'priya@demo.example' } })
  expect(priya.pausedAt).toBeNull()
})

test('what others see is shown before anybody sees it', async ({ browser }) => {
  const page = await visit(browser, 'hannah')
  await page.goto('/you/seen')
  await expect(page.getByRole('heading', { name: 'How you look in a conversation' })).toBeVisible()
  await expect(page.getByText('Never shown to other members:')).toBeVisible()
})
