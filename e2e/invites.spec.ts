import { type Browser, expect, type Page, test } from '@playwright/test'
import { putInCircle } from '#prisma/factories/circle.ts'
import { db } from '#server/db.ts'
import { linkMailedTo } from './_community/mail.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }
const circle = '/circles/stay-at-home-moms'

const settingCard = async (browser: Browser) => {
  const page = await visit(browser, 'alex', phone)
  await page.goto('/admin/settings')
  return page
    .getByRole('listitem')
    .filter({ has: page.getByText('Who makes invite links') })
    .first()
}
const letMembersInvite = async (browser: Browser) => {
  const card = await settingCard(browser)
  const members = card.getByLabel('Members too, for circles with an open door')
  if (await members.isChecked()) return
  await members.check()
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card.getByText(/Decided by .+ Without that: Whoever hosts a circle, for it\./)).toBeVisible()
}

/** Somebody of that circle, at the page for inviting. */
const inviting = async (browser: Browser) => {
  const { key, viewer, name } = await newcomer('Ines')
  const { id } = await db.circle.findUniqueOrThrow({ where: { slug: 'stay-at-home-moms' } })
  await putInCircle(id, viewer.memberId)
  const page = await visit(browser, key, phone)
  await page.goto(circle)
  await page.getByText('About this circle').click()
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await expect(page.getByRole('heading', { name: 'Invite somebody' })).toBeVisible()
  return { page, name, circleId: id }
}
const makeLink = async (page: Page, before = '') => {
  await page.getByRole('button', { name: 'Make a link' }).click()
  const field = page.getByLabel('The new link')
  await expect(field).not.toHaveValue(before)
  await expect(page.getByText('The link above, not used yet')).toBeVisible()
  return field.inputValue()
}
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('an admin lets members invite, and a parent without an account comes in by a member’s link', async ({
  browser,
}) => {
  await letMembersInvite(browser)
  const { page, circleId } = await inviting(browser)
  const link = await makeLink(page)
  expect(await overflow(page)).toBe(0)

  const address = `guest-${Date.now()}@new.example`
  const guest = await visit(browser, undefined, phone)
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'You are invited to Stay-at-home moms' })).toBeVisible()
  await guest.getByRole('link', { name: 'Sign in to come in' }).click()
  await guest.getByLabel('Your mail address').fill(address)
  await guest.getByRole('button', { name: 'Send me a link' }).click()
  await guest.goto(await linkMailedTo(address))
  await guest.getByRole('button', { name: 'Come in' }).click()
  await guest.getByRole('link', { name: 'Go on' }).click()
  await guest.getByLabel('Your name here').fill('Gus of the link')
  await guest.getByRole('button', { name: 'Go on' }).click()
  await guest.getByRole('button', { name: 'I can do that' }).click()
  await guest.getByRole('button', { name: 'Not now, I will look around first' }).click()
  await expect(guest.getByRole('heading', { name: 'You are invited to Stay-at-home moms' })).toBeVisible()
  await guest.getByRole('button', { name: 'Come in' }).click()
  await expect(guest).toHaveURL(new RegExp(`${circle}$`))
  await expect(guest.getByRole('link', { name: 'Say something' })).toBeVisible()
  const inside = { circleId, state: 'active', member: { email: address } } as const
  expect(await db.membership.count({ where: inside })).toBe(1)

  await page.reload()
  await expect(page.getByText(/^Made .+, used once$/)).toBeVisible()
  await expect(page.getByText(link)).toHaveCount(0)
})

test('a link that its maker ends opens nothing, also where it was open already', async ({ browser }) => {
  await letMembersInvite(browser)
  const { page } = await inviting(browser)
  const kept = await makeLink(page)
  const ended = await makeLink(page, kept)
  const { key } = await newcomer('Olga')
  const open = await visit(browser, key, phone)
  await open.goto(ended)
  await expect(open.getByRole('button', { name: 'Come in' })).toBeVisible()

  const item = page.getByRole('listitem').filter({ hasText: 'The link above' })
  await item.getByRole('button', { name: 'End this link' }).click()
  await expect(page.getByText('Ended', { exact: true })).toBeVisible()
  await expect(page.getByLabel('The new link')).toHaveCount(0)

  await open.getByRole('button', { name: 'Come in' }).click()
  await expect(open.getByText('The person who sent it can make a new one', { exact: false })).toBeVisible()
  const guest = await visit(browser, undefined, phone)
  expect((await guest.goto(ended))?.status()).toBe(404)
  await expect(guest.getByRole('heading', { name: 'This invitation has ended' })).toBeVisible()
  await guest.goto(kept)
  await expect(guest.getByRole('heading', { name: 'You are invited to Stay-at-home moms' })).toBeVisible()
})

test('after three links in a day, and where members invite no more, it says kindly how it goes on', async ({
  browser,
}) => {
  await letMembersInvite(browser)
  const { page } = await inviting(browser)
  let link = ''
  for (let made = 0; made < 3; made += 1) link = await makeLink(page, link)
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(
    page.getByText(
      'You made 3 links today. One link can let in many parents, and tomorrow you can make more.',
    ),
  ).toBeVisible()
  await expect(page.getByLabel('The new link')).toHaveValue(link)

  const card = await settingCard(browser)
  await card.getByRole('button', { name: 'Back to how it comes' }).click()
  await expect(card.getByText('As it comes.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('You can ask one of them.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make a link' })).toHaveCount(0)
  // what is out stays good, and can be ended
  await expect(page.getByRole('button', { name: 'End this link' })).toHaveCount(3)
  await page.goto(circle)
  await page.getByText('About this circle').click()
  await expect(page.getByRole('link', { name: 'Invite somebody' })).toHaveCount(0)
})
