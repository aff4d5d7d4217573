import { expect, type Page, test } from '@playwright/test'
import { phoneApp } from '#prisma/factories/proof.ts'
import { db } from '#server/db.ts'
import { mailsTo } from './_community/mail.ts'
import { newcomer, newStaff } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const newOne = async (role: 'moderator' | 'admin') => {
  const { key, viewer, name } = await newStaff(role)
  return { key, name, memberId: viewer.memberId, email: `${key}@demo.example` }
}
const longAgo = () => new Date(Date.now() - 20 * 60_000)
/** Nobody has shown in their browsers for twenty minutes that it is them. */
const goStale = (memberId: string) =>
  db.session.updateMany({
    where: { memberId },
    data: { createdAt: longAgo(), provenAt: null },
  })
const question = (page: Page) => page.getByRole('dialog', { name: 'Please show us once more that it is you' })
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('an app is set up, asked for in the next browser, and a recovery code stands in for it', async ({
  browser,
}) => {
  const sam = await newOne('moderator')
  const page = await visit(browser, sam.key, { viewport: { width: 320, height: 640 } })
  await page.goto('/moderation')
  await page.getByRole('link', { name: 'Set one up' }).click()
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page.getByRole('img', { name: /point your app at/ })).toBeVisible()
  const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  expect(await overflow(page)).toBe(0)
  const app = phoneApp(key)
  await page.getByLabel('The six digits that it shows now').fill('000000')
  await page.getByRole('button', { name: 'That’s it' }).click()
  await expect(page.getByText('That code does not fit', { exact: false })).toBeVisible()
  await page.getByLabel('The six digits that it shows now').fill(app.shows(-1))
  await page.getByRole('button', { name: 'That’s it' }).click()
  const codes = page.getByRole('list', { name: 'Your recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const [code = ''] = await codes.allTextContents()
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: 'I have them' }).click()
  await expect(page).toHaveURL(/\/moderation$/)
  await expect(page.getByRole('heading', { name: 'Moderation', level: 1 })).toBeVisible()

  const phone = await visit(browser, sam.key)
  await phone.goto('/moderation/log')
  await expect(phone).toHaveURL(/\/second-step\?next=%2Fmoderation%2Flog/)
  await phone.getByLabel('The six digits that your app shows').fill(app.shows())
  await phone.getByRole('button', { name: 'Go on' }).click()
  await expect(phone.getByRole('heading', { name: 'What was decided' })).toBeVisible()

  const tablet = await visit(browser, sam.key)
  await tablet.goto('/moderation')
  await tablet.getByRole('button', { name: 'I don’t have that with me' }).click()
  await tablet.getByLabel('One of your recovery codes').fill(code.toLowerCase())
  await tablet.getByRole('button', { name: 'Go on' }).last().click()
  await expect(tablet.getByRole('heading', { name: 'Moderation', level: 1 })).toBeVisible()
  await tablet.goto('/you/second-step')
  await expect(tablet.getByText('9 of them are left.')).toBeVisible()
  await tablet.goto('/you/signing-in')
  await expect(tablet.getByText('Second step by a recovery code')).toBeVisible()
})

test('a dangerous act asks once more, goes on by itself, and Not now leaves all as it was', async ({
  browser,
}) => {
  const sam = await newOne('admin')
  const other = await newcomer('Robin')
  const page = await visit(browser, sam.key)
  await page.goto('/admin')
  await page.getByLabel('Find somebody').fill(other.name)
  const roles = page.getByLabel(`What ${other.name} does here`)
  await expect(roles).toBeVisible()
  await goStale(sam.memberId)
  const roleOf = async () =>
    (await db.member.findUniqueOrThrow({ where: { id: other.viewer.memberId } })).role

  await roles.selectOption('moderator')
  await question(page).getByRole('button', { name: 'Not now' }).click()
  await expect(
    page.getByText('First please show us once more that it is you.', { exact: false }),
  ).toBeVisible()
  expect(await roleOf()).toBe('member')

  await roles.selectOption('moderator')
  await question(page).getByRole('button', { name: 'Mail me a code' }).click()
  const codeMailed = () => mailsTo(sam.email).findLast(({ subject }) => subject.includes('is your code'))
  await expect.poll(codeMailed).toBeTruthy()
  await question(page).getByLabel('The code from our mail').fill('000000')
  await question(page).getByRole('button', { name: 'Go on' }).click()
  await expect(question(page).getByText('does not fit', { exact: false })).toBeVisible()
  await question(page)
    .getByLabel('The code from our mail')
    .fill(codeMailed()?.subject.slice(0, 6) ?? '')
  await question(page).getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(`${other.name} is now a moderator.`)).toBeVisible()
  await expect(question(page)).toHaveCount(0)
  expect(await roleOf()).toBe('moderator')
})

test('words that wait in a dialog are still there when the question comes, and go out with the act', async ({
  browser,
}) => {
  const sam = await newOne('admin')
  const lost = await newOne('moderator')
  await db.codeApp.create({
    data: { memberId: lost.memberId, keyId: 'none', sealed: Buffer.of(1), confirmedAt: new Date() },
  })
  const page = await visit(browser, sam.key, { viewport: { width: 390, height: 844 } })
  await page.goto('/admin')
  await page.getByLabel('Find somebody').fill(lost.name)
  await page.getByRole('button', { name: `${lost.name} has lost their second step` }).click()
  const why = 'Her phone fell into the lake; we spoke on the phone.'
  await page.getByLabel('Why, and how you know that it is them').fill(why)
  await goStale(sam.memberId)
  await page.getByRole('button', { name: 'Take it away' }).click()
  await question(page).getByRole('button', { name: 'Mail me a code' }).click()
  const codeMailed = () => mailsTo(sam.email).findLast(({ subject }) => subject.includes('is your code'))
  await expect.poll(codeMailed).toBeTruthy()
  await question(page)
    .getByLabel('The code from our mail')
    .fill(codeMailed()?.subject.slice(0, 6) ?? '')
  await question(page).getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(`${lost.name} can begin anew. We have written to them.`)).toBeVisible()
  await expect.poll(() => mailsTo(lost.email).some(({ text }) => text.includes(why))).toBe(true)
  await page.goto('/moderation/log')
  await expect(page.getByText('took somebody’s second step away', { exact: false }).first()).toBeVisible()
  await expect(page.getByText(why).first()).toBeVisible()
})
