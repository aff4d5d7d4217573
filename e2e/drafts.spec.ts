import { type BrowserContextOptions, expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { newThreadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const thumb: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

test('words begun on one device are there on another, and go from both once they are posted', async ({
  browser,
}) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const phone = await visit(browser, 'ben')
  const laptop = await visit(browser, 'ben')
  await phone.goto(path)
  await phone.getByLabel('Your answer').fill('we hid in the bathroom')
  await expect(phone.getByText('Saved here and on your other devices')).toBeVisible()
  await laptop.goto(path)
  await expect(laptop.getByLabel('Your answer')).toHaveValue('we hid in the bathroom')
  await laptop.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(laptop.getByRole('article').filter({ hasText: 'we hid in the bathroom' })).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('article').filter({ hasText: 'we hid in the bathroom' })).toBeVisible()
  await expect(phone.getByLabel('Your answer')).toHaveValue('')
})

test('two devices that were offline at once keep both wordings', async ({ browser }) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const phone = await visit(browser, 'viktor')
  const laptop = await visit(browser, 'viktor')
  for (const page of [phone, laptop]) {
    await page.goto(path)
    await expect(page.getByLabel('Your answer')).toBeEnabled()
    await page.context().setOffline(true)
  }
  await phone.getByLabel('Your answer').fill('from the bus')
  await expect(phone.getByText('Saved on this device')).toBeVisible()
  await laptop.getByLabel('Your answer').fill('from the desk')
  await phone.context().setOffline(false)
  await expect(phone.getByText('Saved here and on your other devices')).toBeVisible({ timeout: 20_000 })
  await laptop.context().setOffline(false)
  await expect(laptop.getByText('You also wrote this on another device')).toBeVisible({ timeout: 20_000 })
  await expect(laptop.getByText('from the bus')).toBeVisible()
  await expect(laptop.getByLabel('Your answer')).toHaveValue('from the desk')
  await laptop.getByRole('button', { name: 'Take these words' }).click()
  await expect(laptop.getByLabel('Your answer')).toHaveValue('from the bus')
  await expect(laptop.getByText('from the desk')).toBeVisible()
})

test('the last words before a tab is closed reach the server', async ({ browser }) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const ben = await visit(browser, 'ben')
  await ben.goto(path)
  const words = `the baby woke ${Date.now()}`
  await expect(ben.getByLabel('Your answer')).toBeEnabled()
  await ben.getByLabel('Your answer').fill(words)
  await ben.close({ runBeforeUnload: true })
  await expect.poll(() => db.draft.count({ where: { words } })).toBe(1)
})

test('one thumb at 320 px: from opening the app to posted in two taps', async ({ browser }) => {
  const page = await visit(browser, 'ben', thumb)
  await db.draft.deleteMany({ where: { member: { email: 'ben@demo.example' } } })
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Write' }).tap()
  const words = `No sleep again. I cried over the toast ${Date.now()}`
  await expect(page.getByLabel('What happened, or what it feels like')).toBeFocused()
  await page.keyboard.type(words)
  // with a keyboard open the screen is half as high
  await page.setViewportSize({ width: 320, height: 340 })
  const share = page.getByRole('button', { name: 'Share it' })
  await expect(share).toBeInViewport({ ratio: 1 })
  await share.tap()
  await expect(page.getByRole('heading', { name: 'No sleep again' })).toBeVisible()
})

test('to somebody who asked to be heard, advice is thought over once and never held back', async ({
  browser,
}) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  await db.thread.updateMany({ where: { id: path.split('/').at(-1) }, data: { wish: 'just_listen' } })
  const ben = await visit(browser, 'ben')
  await ben.goto(path)
  await expect(ben.getByText('Be with them. No fixes needed.')).toBeVisible()
  await ben.getByLabel('Your answer').fill('You should try a sleep schedule, it worked for us.')
  const answer = ben.getByRole('button', { name: 'Answer', exact: true })
  await answer.click()
  await expect(ben.getByText('They asked just to be heard')).toBeVisible()
  await ben.getByRole('button', { name: 'Rephrase' }).click()
  await expect(ben.getByText('They asked just to be heard')).toHaveCount(0)
  await answer.click()
  await expect(ben.getByRole('article').filter({ hasText: 'sleep schedule' })).toBeVisible()
})
