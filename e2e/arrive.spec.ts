import { EventEmitter, once } from 'node:events'
import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { linkMailedTo } from './_community/mail.ts'
import { base, visit } from './_community/visit.ts'

const askForLink = async (page: Page, address: string) => {
  await page.goto('/sign-in')
  await page.getByLabel('Your mail address').fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  return (await page.locator('main').textContent()) ?? ''
}

const comeIn = async (page: Page, link: string) => {
  await page.goto(link)
  await page.getByRole('button', { name: 'Come in' }).click()
}

test('a new parent signs in by mail, joins, says the hard thing, and hears me too live', async ({
  browser,
}) => {
  const address = `sam-${Date.now()}@new.example`
  const sam = await visit(browser, undefined, { viewport: { width: 390, height: 844 } })
  await askForLink(sam, address)
  await comeIn(sam, await linkMailedTo(address))

  await expect(sam.getByRole('heading', { name: 'What may we call you?' })).toBeVisible()
  await sam.getByLabel('Your name here').fill('  Sam of the\u200b late bus ')
  await sam.getByRole('button', { name: 'Go on' }).click()
  await sam.getByRole('button', { name: 'I can do that' }).click()
  await sam.getByRole('button', { name: 'Join Working-from-home moms' }).click()
  await expect(sam.getByRole('button', { name: /You are in Working-from-home moms/ })).toBeVisible()
  await sam.getByRole('button', { name: 'Come in', exact: true }).click()
  await expect(sam.getByRole('heading', { name: 'Your circles' })).toBeVisible()

  await sam.getByRole('link', { name: 'Write' }).click()
  await sam.getByLabel('In a few words').fill('I muted myself to cry')
  await sam.getByLabel('What happened').fill('Camera off, mic off, twelve minutes. Then I gave the numbers.')
  await sam.getByRole('button', { name: 'Share it' }).click()
  await expect(sam.getByRole('heading', { name: 'I muted myself to cry' })).toBeVisible()

  const mei = await visit(browser, 'mei')
  await mei.goto(new URL(sam.url()).pathname)
  await expect(mei.getByText('Sam of the late bus').first()).toBeVisible()
  await mei
    .getByRole('button', { name: /^Me too/ })
    .first()
    .click()
  await expect(sam.getByText('One parent has been here too.')).toBeVisible({ timeout: 3000 })
  await mei.getByLabel('Your answer').fill('me too')
  await mei.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(sam.getByRole('article').getByText('me too', { exact: true })).toBeVisible({ timeout: 3000 })
})

test('the answer tells nobody whether an address is known', async ({ browser }) => {
  const known = await visit(browser)
  const unknown = await visit(browser)
  const toKnown = await askForLink(known, 'viktor@demo.example')
  const toUnknown = await askForLink(unknown, 'nobody-we-know@new.example')
  expect(toKnown.replace('viktor@demo.example', '')).toBe(toUnknown.replace('nobody-we-know@new.example', ''))
  expect(known.url()).toBe(unknown.url())
})

test('a link works once, and a program that only opens it does not use it up', async ({ browser }) => {
  const address = `lee-${Date.now()}@new.example`
  const lee = await visit(browser)
  await askForLink(lee, address)
  const link = await linkMailedTo(address)
  const scanner = await visit(browser)
  for (const _ of [1, 2]) expect((await scanner.request.get(link)).status()).toBe(200)
  await comeIn(lee, link)
  await expect(lee.getByRole('heading', { name: 'What may we call you?' })).toBeVisible()
  const second = await visit(browser)
  await comeIn(second, link)
  await expect(second.getByText('That link was used before', { exact: false })).toBeVisible()
  expect(await db.session.count({ where: { member: { email: address } } })).toBe(1)
})

test('a link that is too old opens nothing', async ({ browser }) => {
  const address = `old-${Date.now()}@new.example`
  const late = await visit(browser)
  await askForLink(late, address)
  const link = await linkMailedTo(address)
  await db.verificationToken.updateMany({ where: { identifier: address }, data: { expiresAt: new Date() } })
  await comeIn(late, link)
  await expect(late.getByText('older than half an hour', { exact: false })).toBeVisible()
  expect(await db.member.count({ where: { email: address } })).toBe(0)
})

test('an address that is none is said to be so, and nothing is sent', async ({ browser }) => {
  const page = await visit(browser)
  await page.goto('/sign-in')
  await page.getByLabel('Your mail address').fill('sam@@home')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('not look like a whole mail address', { exact: false })).toBeVisible()
})

test('what is typed before a slow page has come alive is kept', async ({ browser }) => {
  const guest = await visit(browser)
  const arrival = new EventEmitter()
  const arrived = once(arrival, 'scripts')
  await guest.route('**/*.js*', async (route) => {
    await arrived
    await route.continue()
  })
  await guest.goto('/sign-in', { waitUntil: 'commit' })
  await guest.getByLabel('Your mail address').fill('early@bird.example')
  const send = guest.getByRole('button', { name: 'Send me a link' })
  await expect(send).toBeDisabled()
  arrival.emit('scripts')
  await send.click()
  await expect(guest.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  await expect(guest.getByText('early@bird.example')).toBeVisible()
})

test('where real mail is sent there is no mailbox on the screen', async ({ browser }) => {
  const page = await visit(browser)
  expect((await page.goto('/mailbox'))?.status()).toBe(404)
  const answer = await page.request.get(`${base()}/api/trpc/mail.demoInbox`)
  expect(await answer.json()).toMatchObject({ error: { json: { data: { code: 'NOT_FOUND' } } } })
})

test('a device that is signed out elsewhere is a guest at once', async ({ browser }) => {
  const phone = await visit(browser, 'lucy')
  await phone.goto('/')
  await expect(phone.getByRole('heading', { name: 'Your circles' })).toBeVisible()
  const laptop = await visit(browser, 'lucy')
  await laptop.goto('/you/signing-in')
  await laptop.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(laptop.getByText('Everything else is signed out.')).toBeVisible()
  await phone.goto('/you')
  await expect(phone).toHaveURL(/\/sign-in/)
})

test('the pages of the sign-in library never show, ours do', async ({ browser }) => {
  const page = await visit(browser)
  await page.goto('/api/auth/signin')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/api/auth/error?error=Verification')
  await expect(page.getByText('That link was used before', { exact: false })).toBeVisible()
  await page.goto('/sign-in?next=https://elsewhere.example')
  await expect(page.getByRole('heading', { name: 'Come in' })).toBeVisible()
})
