import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { newThreadOf } from './_community/find.ts'
import { mailsTo } from './_community/mail.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }
const settingsOf = async (name: string) =>
  db.noticeSettings.findFirst({ where: { member: { email: `${name}@demo.example` } } })

test('a parent chooses how to hear, keeps the night quiet, gets a mail that says nothing, and stops it unseen', async ({
  browser,
}) => {
  const priya = await visit(browser, 'priya', phone)
  await priya.goto('/you/notices')
  await expect(priya.getByRole('radio', { name: /^Gentle/ })).toBeChecked()
  await priya.getByRole('radio', { name: /^Everything/ }).check()
  await expect(priya.getByRole('radio', { name: /^Everything/ })).toBeChecked()

  await priya.getByRole('button', { name: 'Keep some hours quiet' }).click()
  await priya.getByLabel('From').fill('22:30')
  await priya.getByLabel('Until').fill('06:15')
  await priya.getByRole('button', { name: 'Save the quiet hours' }).click()
  await expect.poll(async () => (await settingsOf('priya'))?.quietHours).toHaveLength(7)
  await priya.reload()
  await expect(priya.getByLabel('From')).toHaveValue('22:30')
  await priya.getByRole('button', { name: 'Remove quiet hours 1' }).click()
  await priya.getByRole('button', { name: 'Save the quiet hours' }).click()
  await expect.poll(async () => (await settingsOf('priya'))?.quietHours).toEqual([])

  await priya.getByRole('button', { name: 'Send me a test' }).click()
  await expect(priya.getByText('A mail is on its way.').first()).toBeVisible()
  const [mail] = mailsTo('priya@demo.example').filter(({ subject }) => subject.includes('something new'))
  expect(mail?.text).toContain('You asked for a test')

  const link = mail?.text.match(/https?:\/\/\S+\/unsubscribe\/\S+/)?.[0] ?? ''
  const nobody = await visit(browser, undefined, phone)
  await nobody.goto(link)
  await expect(nobody.getByRole('heading', { name: 'Less mail from us' })).toBeVisible()
  expect((await settingsOf('priya'))?.mailStoppedAt).toBeNull()
  await nobody.getByRole('button', { name: 'Stop all mail' }).click()
  await expect(nobody.getByRole('heading', { name: 'Done' })).toBeVisible()
  expect((await settingsOf('priya'))?.mailStoppedAt).not.toBeNull()
})

test('an answer reaches somebody who is away by mail, without a word of it', async ({ browser }) => {
  // somebody of their own, for whoever is signed in anywhere is not away
  const [away, other] = [await newcomer('Away'), await newcomer('Other')]
  const { path } = await newThreadOf('dads', away.key)
  const member = await db.member.findUniqueOrThrow({ where: { id: away.viewer.memberId } })
  const mail = ['replies' as const]
  await db.noticeSettings.upsert({
    where: { memberId: member.id },
    create: { memberId: member.id, mail },
    update: { mail },
  })
  const writer = await visit(browser, other.key)
  await writer.goto(path)
  await writer.getByLabel('Your answer').fill('The marmalade helped us too.')
  await writer.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect.poll(() => db.delivery.count({ where: { memberId: member.id } })).toBe(1)
  // ten minutes of gathering are over
  await db.delivery.updateMany({ where: { memberId: member.id }, data: { dueAt: new Date() } })
  await db.$executeRaw`
    SELECT graphile_worker.add_job('deliver', payload := ${JSON.stringify({ memberId: member.id, channel: 'mail' })}::json)`
  const came = () => mailsTo(member.email).filter(({ subject }) => subject.includes('something new'))
  await expect.poll(() => came().length, { timeout: 15_000 }).toBe(1)
  expect(JSON.stringify(came())).not.toMatch(/marmalade|A long day|Dads/)
})
