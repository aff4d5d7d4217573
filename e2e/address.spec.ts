import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { linkMailedTo, mailsTo } from './_community/mail.ts'
import { newcomer, newStaff } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }
const longAgo = () => new Date(Date.now() - 20 * 60_000)

const somebody = async (called: string) => {
  const { key, viewer } = await newcomer(called)
  return { key, memberId: viewer.memberId, old: `${key}@demo.example`, email: `${key}@elsewhere.example` }
}

const codeIn = async (address: string) => {
  const found = () => mailsTo(address).findLast(({ subject }) => subject.includes('is your code'))
  await expect.poll(found).toBeTruthy()
  return found()?.subject.match(/\d{6}/)?.[0] ?? ''
}

const askFor = async (page: Page, email: string) => {
  await page.getByRole('button', { name: 'Use another address' }).click()
  await page.getByLabel('Your other mail address').fill(email)
  await page.getByRole('button', { name: 'Mail a code there' }).click()
}
const typeCode = async (page: Page, email: string) => {
  await page.getByLabel(`The code we mailed to ${email}`).fill(await codeIn(email))
  await page.getByRole('button', { name: 'That’s it' }).click()
}

test('a parent moves to another mailbox: it shows that it is theirs, the old one is told, and the next link goes there', async ({
  browser,
}) => {
  const { key, old, email } = await somebody('Mover')
  const page = await visit(browser, key, phone)
  await page.goto('/you/signing-in')
  await askFor(page, email)
  await page.getByLabel(`The code we mailed to ${email}`).fill('000000')
  await page.getByRole('button', { name: 'That’s it' }).click()
  await expect(page.getByText('That code does not fit', { exact: false })).toBeVisible()
  await typeCode(page, email)
  await expect(page.getByText('Saved. Links to sign in go there from now on.').first()).toBeVisible()
  await expect(page.getByText(email, { exact: true })).toBeVisible()
  await expect.poll(() => mailsTo(old).map(({ subject }) => subject)).toEqual(['About how you sign in'])
  await page.goto('/notices')
  await expect(page.getByText('Your mail address has changed')).toBeVisible()

  const guest = await visit(browser)
  await guest.goto('/sign-in')
  await guest.getByLabel('Your mail address').fill(email)
  await guest.getByRole('button', { name: 'Send me a link' }).click()
  await guest.goto(await linkMailedTo(email))
  await guest.getByRole('button', { name: 'Come in' }).click()
  await guest.goto('/you/signing-in')
  await expect(guest.getByText(email, { exact: true })).toBeVisible()
})

test('whose mailbox is gone waits three days, in which another browser of theirs can say no', async ({
  browser,
}) => {
  const { key, memberId, old, email } = await somebody('Lost')
  await db.noticeSettings.create({ data: { memberId, mailRefusedAt: new Date() } })
  const [page, other] = [await visit(browser, key, phone), await visit(browser, key)]
  await db.session.updateMany({ where: { memberId }, data: { createdAt: longAgo() } })
  await page.goto('/you/notices')
  await page.getByRole('link', { name: 'Use another address' }).click()
  await expect(page).toHaveURL(/\/you\/signing-in/)
  await askFor(page, email)
  await typeCode(page, email)
  await expect(page.getByText('Another address is on its way')).toBeVisible()

  await other.goto('/notices')
  await other.getByText('Your mail address is about to change').click()
  await other.getByRole('button', { name: 'Keep the one I have' }).click()
  await expect(other.getByText('Another address is on its way')).toHaveCount(0)
  await expect(other.getByText(old, { exact: true })).toBeVisible()
  expect(await db.addressChange.count({ where: { memberId } })).toBe(0)
})

test('who looks after others, with a mailbox that is gone and nothing else to show, is told who can help', async ({
  browser,
}) => {
  const { key, viewer } = await newStaff('moderator')
  const { memberId } = viewer
  await db.noticeSettings.create({ data: { memberId, mailRefusedAt: new Date() } })
  const page = await visit(browser, key, phone)
  await db.session.updateMany({ where: { memberId }, data: { createdAt: longAgo() } })
  await page.goto('/you/signing-in')
  await expect(page.getByText('Somebody can help you with another address')).toBeVisible()
  await expect(page.getByText(`npm run address:change -- ${key}@demo.example NEW`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use another address' })).toHaveCount(0)
})
