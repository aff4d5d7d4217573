import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { newThreadOf } from './_community/find.ts'
import { mailsTo } from './_community/mail.ts'
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
  const { path } = await newThreadOf('wfh-moms', 'mei')
  const mei = await db.member.findUniqueOrThrow({ where: { email: 'mei@demo.example' } })
  await db.session.deleteMany({ where: { memberId: mei.id } })
  const mail = ['replies' as const]
  await db.noticeSettings.upsert({
    where: { memberId: mei.id },
    create: { memberId: mei.id, mail },
    update: { mail },
  })
  const sara = await visit(browser, 'sara')
  await sara.goto(path)
  await sara.getByLabel('Your answer').fill('The marmalade helped us too.')
  await sara.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect.poll(() => db.delivery.count({ where: { memberId: mei.id } })).toBe(1)
  // ten minutes of gathering are over
  await db.delivery.updateMany({ where: { memberId: mei.id }, data: { dueAt: new Date() } })
  await db.$executeRaw`
    SELECT graphile_worker.add_job('deliver', payload := ${JSON.stringify({ memberId: mei.id, channel: 'mail' })}::json)`
  const came = () => mailsTo(mei.email).filter(({ subject }) => subject.includes('something new'))
  await expect.poll(() => came().length, { timeout: 15_000 }).toBe(1)
  expect(JSON.stringify(came())).not.toMatch(/marmalade|A long day|Working-from-home/)
})
