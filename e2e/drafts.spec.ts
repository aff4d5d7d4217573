import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
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

// what a service worker has kept is there at once
const unaided: BrowserContextOptions = { serviceWorkers: 'block' }

/** Opens a page whose code does not arrive until `wake` is called. */
const visitAsleep = async (page: Page, path: string) => {
  let wake: () => void = () => undefined
  const awake = new Promise<void>((resolve) => {
    wake = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await awake
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return wake
}

test('words that are typed before a slow page is awake come after those that were there', async ({
  browser,
}) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const ben = await visit(browser, 'ben', unaided)
  await ben.goto(path)
  await expect(ben.getByLabel('Your answer')).toBeEnabled()
  await ben.getByLabel('Your answer').fill('The first night was the worst.')
  await expect(ben.getByText('Saved here and on your other devices')).toBeVisible()
  const wake = await visitAsleep(ben, path)
  await ben.getByLabel('Your answer').fill('And the second one too.')
  await expect(ben.getByText('Saved here and on your other devices')).toHaveCount(0)
  wake()
  const both = 'The first night was the worst.\n\nAnd the second one too.'
  await expect(ben.getByLabel('Your answer')).toHaveValue(both)
  await expect.poll(() => db.draft.count({ where: { words: both } })).toBe(1)
})

test('who chooses to be anonymous before a slow page is awake is anonymous', async ({ browser }) => {
  const ben = await visit(browser, 'ben', unaided)
  await db.draft.deleteMany({ where: { member: { email: 'ben@demo.example' } } })
  const wake = await visitAsleep(ben, '/write')
  await ben.getByLabel('What happened, or what it feels like').fill(`I said it aloud for once ${Date.now()}`)
  await ben.getByText('Question', { exact: true }).click()
  await ben.getByRole('switch', { name: 'Post without my name' }).check()
  wake()
  await ben.getByRole('button', { name: 'Share it' }).click()
  await expect(ben).toHaveURL(/\/threads\//)
  const id = new URL(ben.url()).pathname.split('/').at(-1)
  const { intent, aliasId } = await db.thread.findUniqueOrThrow({ where: { id } })
  expect(intent).toBe('question')
  expect(aliasId).not.toBeNull()
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
