import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { linkMailedTo } from './_community/mail.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }

/** A conversation that somebody has open, with an answer of somebody who thinks of leaving. */
const makeEvening = async (browser: Browser, called: string) => {
  const [stays, goes] = [await newcomer('Stays'), await newcomer(called)]
  const words = `I hum until we both sleep, ${goes.key}.`
  const { threadId } = await makeThread(stays.viewer, stays.circleId, { title: `Late with ${goes.key}` })
  await makeReply(goes.viewer, threadId, words)
  const reader = await visit(browser, stays.key, phone)
  await reader.goto(`/threads/${threadId}`)
  await expect(reader.getByText(words)).toBeVisible()
  await expect(reader.getByText(goes.name)).toBeVisible()
  return { reader, goes, words, page: await visit(browser, goes.key, phone) }
}

const lookAt = async (page: Page, way: RegExp) => {
  await page.goto('/you/everything')
  await page.getByRole('radio', { name: way }).check()
  await page.getByRole('button', { name: 'Look at it once more' }).click()
  await expect(page.getByRole('heading', { name: 'What happens then' })).toBeFocused()
}

test('a copy is put together, saved and read without a network', async ({ browser }) => {
  const { goes, words, page } = await makeEvening(browser, 'Copying')
  await page.goto('/you')
  await page.getByRole('link', { name: /Everything about you/ }).click()
  await page.getByRole('button', { name: 'Put a copy together' }).click()
  const save = page.getByRole('link', { name: /Save the file/ })
  await expect(save).toBeVisible({ timeout: 30_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  expect(download.suggestedFilename()).toBe('enough-everything.zip')
  const folder = mkdtempSync(join(tmpdir(), 'enough-saved-'))
  await download.saveAs(join(folder, 'all.zip'))
  execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'all.zip'), folder])
  expect(JSON.parse(readFileSync(join(folder, 'everything.json'), 'utf8')).Member.displayName).toBe(goes.name)

  const context = await browser.newContext({ ...phone, offline: true, javaScriptEnabled: false })
  const opened = await context.newPage()
  await opened.goto(pathToFileURL(join(folder, 'index.html')).href)
  await expect(opened.getByRole('heading', { name: 'All that is here about me' })).toBeVisible()
  await opened.getByRole('link', { name: 'What you wrote' }).click()
  await expect(opened.getByText(words)).toBeVisible()
  expect(await opened.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await context.close()

  // the address alone opens nothing
  const href = (await save.getAttribute('href')) ?? ''
  const stranger = await visit(browser, (await newcomer('Stranger')).key)
  expect((await stranger.request.get(href)).status()).toBe(404)
  await page.goto('/notices')
  await expect(page.getByText('All that is here about you is ready')).toBeVisible()
})

test('words are left without a name, and signing in within the week brings the name back', async ({
  browser,
}) => {
  const { reader, goes, words, page } = await makeEvening(browser, 'Returning')
  await lookAt(page, /leave my words without my name/)
  await page.getByRole('button', { name: 'Close my account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account is closed' })).toBeVisible()
  await expect(reader.getByText('A parent who left').first()).toBeVisible()
  await expect(reader.getByText(goes.name)).toBeHidden()
  await expect(reader.getByText(words)).toBeVisible()
  await page.goto('/you')
  await expect(page).toHaveURL(/sign-in/)

  await page.getByLabel('Your mail address').fill(`${goes.key}@demo.example`)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  const link = await linkMailedTo(`${goes.key}@demo.example`)
  await page.goto(link)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(reader.getByText(goes.name)).toBeVisible()
  await page.goto('/you')
  await expect(page.getByText(`You are ${goes.name} here.`)).toBeVisible()
})

test('words are taken along at once, and nobody is there any more', async ({ browser }) => {
  const { reader, goes, words, page } = await makeEvening(browser, 'Gone')
  await lookAt(page, /take my words with me/)
  await page.getByRole('button', { name: 'Not now' }).click()
  await lookAt(page, /take my words with me/)
  await page.getByRole('radio', { name: /Now, at once/ }).check()
  await page.getByRole('button', { name: 'Erase everything now' }).click()
  await expect(page.getByRole('heading', { name: 'It is done' })).toBeVisible()
  await expect(reader.getByText(words)).toBeHidden()
  await expect
    .poll(() => db.member.count({ where: { id: goes.viewer.memberId } }), { timeout: 30_000 })
    .toBe(0)
})

test('a pause is offered instead', async ({ browser }) => {
  const page = await visit(browser, (await newcomer('Tired')).key, phone)
  await page.goto('/you/everything')
  await page.getByRole('radio', { name: /Pause instead/ }).check()
  await page.getByRole('link', { name: 'About a pause' }).click()
  await expect(page.getByRole('heading', { name: 'A pause' })).toBeVisible()
})
