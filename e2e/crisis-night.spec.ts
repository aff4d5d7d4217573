import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { mailsTo } from './_community/mail.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

const memberOf = (name: string) => db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } })

test('a crisis by night with nobody on duty: help at once, the team is called, a card, and no punishment', async ({
  browser,
}) => {
  await db.dutyShift.deleteMany()
  const { path } = await threadOf('stay-at-home-moms', { without: ['hannah'] })
  const words = 'I do not want to live any more. I have been saving up pills.'
  const hannah = await visit(browser, 'hannah')
  await hannah.goto(path)
  await hannah.getByLabel('Your answer').fill(words)
  await hannah.getByRole('button', { name: 'Answer', exact: true }).click()
  const own = hannah.getByRole('article').filter({ hasText: words })
  await expect(own.getByText('That sounds very heavy to carry')).toBeVisible()
  await expect(own.getByText('it may be hours, not minutes', { exact: false })).toBeVisible()

  const find = () =>
    db.case.findFirst({ where: { lane: 'support', post: { revisions: { some: { body: words } } } } })
  await expect.poll(find).toBeTruthy()
  const caseId = (await find())?.id ?? ''
  const called = () => db.carePage.findMany({ where: { caseId }, select: { memberId: true, ring: true } })
  const team = await db.member.findMany({ where: { role: 'care' }, select: { id: true } })
  await expect.poll(async () => (await called()).length, { timeout: 15_000 }).toBe(team.length)
  expect((await called()).every(({ ring }) => ring === 'team')).toBe(true)
  const link = `/moderation/${caseId}`
  await expect.poll(() => mailsTo('imani@demo.example').some(({ text }) => text.includes(link))).toBe(true)
  for (const { subject, text } of mailsTo('imani@demo.example'))
    expect(`${subject} ${text}`).not.toContain('pills')

  const noor = await visit(browser, 'noor')
  expect((await memberOf('noor')).role).toBe('moderator')
  await noor.goto('/moderation')
  await expect(noor.getByRole('heading', { name: 'Moderation' })).toBeVisible()
  await expect(noor.locator(`[href="${link}"]`)).toHaveCount(0)
  expect((await noor.goto(link))?.status()).toBe(404)

  const imani = await visit(browser, 'imani')
  await imani.goto('/notices')
  const call = imani.locator(`[href="${link}"]`)
  await expect(call).toHaveText(/Somebody may need care now/)
  await call.click()
  await imani.getByRole('button', { name: 'Take this one' }).click()
  await imani.getByRole('radio', { name: /3 · A plan/ }).check()
  await imani.getByLabel('Why this level, in a sentence').fill('Pills are named.')
  await imani.getByRole('button', { name: 'Set the level' }).click()
  await expect(imani.getByText('Pills are named.').first()).toBeVisible()
  await expect(imani.getByRole('button', { name: 'Propose a call' })).toBeVisible()

  const notices = await visit(browser, 'hannah')
  await notices.goto('/notices')
  await imani.getByLabel('Lines for which place?').selectOption({ label: 'United Kingdom' })
  await imani.getByRole('button', { name: 'Send the card now' }).click()
  const card = notices.getByRole('link', { name: /Somebody here is thinking of you/ })
  await expect(card).toBeVisible({ timeout: 5000 })
  await card.click()
  await expect(notices.getByRole('heading', { name: 'Somebody here is thinking of you' })).toBeVisible()
  await expect(notices.getByText('Samaritans', { exact: true })).toBeVisible()
  await expect(notices.getByText('Last checked on', { exact: false }).first()).toBeVisible()
  await expect(notices.getByText('Imani', { exact: true })).toBeVisible()
  for (const jargon of ['case', 'level', 'moderat', 'report'])
    expect((await notices.getByRole('main').textContent())?.toLowerCase()).not.toContain(jargon)

  await imani.getByRole('radio', { name: /No further word needed/ }).check()
  await imani.getByLabel('Why, in a sentence', { exact: true }).fill('She has my card.')
  await imani.getByRole('button', { name: 'Decide' }).click()
  await expect(imani.getByRole('heading', { name: 'That was a heavy one' })).toBeVisible()

  await noor.goto('/moderation/log')
  await expect(noor.getByText('Pills are named.')).toHaveCount(0)
  const { id: memberId } = await memberOf('hannah')
  const here = {
    decision: { revision: { post: { authorId: memberId, revisions: { some: { body: words } } } } },
  }
  expect(await db.strike.count({ where: here })).toBe(0)
  expect(await db.sanction.count({ where: here })).toBe(0)
  await hannah.reload()
  await expect(hannah.getByText(words)).toBeVisible()
})

test('a lead plans a shift, and the one on duty sees it in their own time', async ({ browser }) => {
  await db.dutyShift.deleteMany()
  const { id: memberId } = await memberOf('imani')
  const startsAt = new Date(Date.now() - 3_600_000)
  await db.dutyShift.create({ data: { memberId, startsAt, endsAt: new Date(Date.now() + 7_200_000) } })
  const imani = await visit(browser, 'imani')
  await imani.goto('/moderation/duty')
  await expect(imani.getByText('On duty now: Imani')).toBeVisible()
  await imani.getByRole('button', { name: /^Put it on the list/ }).click()
  await expect(imani.getByRole('listitem').filter({ hasText: 'Imani (you)' })).toHaveCount(2)
  await imani
    .getByRole('button', { name: /^Take it off/ })
    .first()
    .click()
  await expect(imani.getByText('Nobody is on duty now')).toBeVisible()
  await db.dutyShift.deleteMany()
})
