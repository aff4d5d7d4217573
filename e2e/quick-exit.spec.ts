import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { newThreadOf, threadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const narrow: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true }
const outside = /^https:\/\/www\.bbc\.com\/weather/

/** Somewhere harmless, answered here; `slow` never answers. */
const serveOutside = (page: Page, slow = false) =>
  page.context().route(outside, async (route) => {
    if (!slow) await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Rain at times' })
  })
const leaveButton = (page: Page) => page.getByRole('button', { name: 'Leave now' })
const sessionsOf = (name: string) =>
  db.session.count({ where: { member: { email: `${name}@demo.example` } } })

test('whoever leaves is covered at once on a slow network, signed out, and not brought back', async ({
  browser,
}) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const omar = await visit(browser, 'viktor', narrow)
  await serveOutside(omar, true)
  await db.draft.deleteMany({ where: { member: { email: 'viktor@demo.example' } } })
  await omar.goto('/circles')
  await omar.goto(path)
  await omar.getByLabel('Your answer').fill('nobody may see this yet')
  const before = await sessionsOf('viktor')
  // measured in the page, from the tap to a page that shows nothing
  const covered = await omar.evaluate(() => {
    const start = performance.now()
    document.querySelector<HTMLButtonElement>('[data-leave]')?.click()
    const cover = document.querySelector('[data-cover]')
    const top = document.elementFromPoint(160, 320)
    return { ms: performance.now() - start, over: top === cover, title: document.title }
  })
  expect(covered).toMatchObject({ over: true, title: 'Weather' })
  expect(covered.ms).toBeLessThan(100)
  await expect.poll(() => sessionsOf('viktor')).toBe(before - 1)
  await expect
    .poll(() => db.draft.findFirst({ where: { words: 'nobody may see this yet' } }))
    .toMatchObject({ place: expect.stringMatching(/^thread:/) })
})

test('going back shows nothing of what was left, and nothing is kept in the browser', async ({ browser }) => {
  const { path } = await threadOf('dads')
  const ben = await visit(browser, 'ben', narrow)
  await serveOutside(ben)
  await ben.goto('/circles')
  await ben.goto(path)
  await ben.getByLabel('Your answer').fill('half a sentence')
  await leaveButton(ben).click()
  await ben.waitForURL(outside)
  await ben.goBack().catch(() => undefined)
  await ben.waitForURL(outside)
  await expect(ben.getByText('Rain at times')).toBeVisible()
  const again = await ben.context().newPage()
  await again.goto(path)
  await expect(again).toHaveURL(/sign-in/)
  const left = await again.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.startsWith('draft:')),
  )
  expect(left).toEqual([])
})

test('the button is there at 320 px, with large text, for guests, and in every dialog', async ({
  browser,
}) => {
  const guest = await visit(browser, undefined, narrow)
  for (const path of ['/', '/sign-in', '/support', '/house-rules']) {
    await guest.goto(path)
    await expect(leaveButton(guest)).toBeInViewport({ ratio: 1 })
  }
  // 1280 px at 400 % are 320 px; the text at twice its size on top of that
  await guest.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expect(leaveButton(guest)).toBeInViewport({ ratio: 1 })
  const { path } = await newThreadOf('dads', 'tomasz')
  const ben = await visit(browser, 'ben', narrow)
  await serveOutside(ben)
  await ben.goto(path)
  await expect(leaveButton(ben)).toBeInViewport({ ratio: 1 })
  await ben
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await ben.getByRole('menuitem', { name: 'Ask a moderator to look' }).click()
  const inDialog = ben.getByRole('dialog').getByRole('button', { name: 'Leave now' })
  await expect(inDialog).toBeInViewport({ ratio: 1 })
  await inDialog.click()
  await ben.waitForURL(outside)
})

test('Shift three times leaves; typing capitals does not', async ({ browser }) => {
  const { path } = await threadOf('dads')
  const tomasz = await visit(browser, 'tomasz')
  await serveOutside(tomasz)
  await tomasz.goto(path)
  await tomasz.getByLabel('Your answer').click()
  await tomasz.keyboard.type('NOT LIKE THIS')
  for (const letter of 'ABCDEF') {
    await tomasz.keyboard.down('Shift')
    await tomasz.keyboard.press(letter)
    await tomasz.keyboard.up('Shift')
  }
  await expect(tomasz).toHaveURL(new RegExp(path))
  await tomasz.keyboard.press('Shift')
  await expect(tomasz.getByText('Shift twice more to leave')).toBeVisible()
  await tomasz.keyboard.press('Shift')
  await tomasz.keyboard.press('Shift')
  await tomasz.waitForURL(outside)
})
