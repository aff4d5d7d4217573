import { expect, type Page, test } from '@playwright/test'
import { viewerOf } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { newThreadOf } from './_community/find.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

// four people at their own browsers, one after the other
test.describe.configure({ timeout: 120_000 })

const demo = (name: string) => db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } })

const answer = async (page: Page, path: string, words: string) => {
  await page.goto(path)
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByText(words).first()).toBeVisible()
}

/** A reply that its reader reports; the case of it. */
const reported = async (words: string, by: string) => {
  const find = () => db.post.findFirst({ where: { revisions: { some: { body: words } } } })
  await expect.poll(find).toBeTruthy()
  const post = await find()
  const said = { postId: post?.id ?? '', reason: 'felt_judged' as const, words: '' }
  await fileReport(viewerOf(await demo(by)), said)
  return db.case.findFirstOrThrow({ where: { postId: said.postId } })
}

const decide = async (page: Page, label: RegExp, reason: string, note?: string) => {
  await page.getByRole('button', { name: 'Take this one' }).click()
  await page.getByRole('radio', { name: label }).check()
  // what leaves the words where they are, or brings them back, is about no guideline
  if (!/stand|back/.test(label.source))
    await page.getByLabel('Which guideline is it about?').selectOption({ index: 1 })
  if (note) {
    const box = page.getByLabel('To the author')
    // it begins with words of its own, a moment after the choice; who writes over them waits for them
    await expect(box).not.toHaveValue('')
    await box.fill(note)
  }
  await page.getByLabel('Why, in a sentence').fill(reason)
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page).toHaveURL(/\/moderation$/)
}

test('an author reads why, asks for another look in one tap, and somebody else takes it back', async ({
  browser,
}) => {
  const { path } = await newThreadOf('wfh-moms', 'mei')
  const words = `We never once used a schedule here ${Date.now()}`
  const [pennylane, reader] = [await visit(browser, 'pennylane'), await visit(browser, 'mei')]
  await answer(pennylane, path, words)
  await reader.goto(path)
  await expect(reader.getByText(words)).toBeVisible()
  const found = await reported(words, 'mei')

  const imani = await visit(browser, 'imani')
  await imani.goto(`/moderation/${found.id}`)
  await decide(imani, /Take it out of view/, 'It reads like a judgement.', 'I found it a little hard.')
  await expect(reader.getByText(words)).toHaveCount(0, { timeout: 5000 })

  await pennylane.goto('/notices')
  await pennylane
    .getByRole('link', { name: /took your words out of view/ })
    .first()
    .click()
  await expect(pennylane.getByRole('heading', { name: 'Your post was taken out of view' })).toBeVisible()
  await expect(pennylane.getByText('It reads like a judgement.')).toBeVisible()
  await expect(pennylane.getByText('A person decided: Imani.', { exact: false })).toBeVisible()
  await pennylane.getByRole('button', { name: 'Ask somebody else to look again' }).click()
  await expect(pennylane.getByText('Somebody else will look', { exact: true })).toBeVisible()
  await pennylane.getByLabel('Add something, if you like').fill('I meant that we were too tired for one.')
  await pennylane.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(pennylane.getByRole('listitem').filter({ hasText: 'too tired for one' })).toBeVisible()

  const appeal = await db.appeal.findFirstOrThrow({ where: { case: { postId: found.postId } } })
  await imani.goto(`/moderation/${appeal.caseId}`)
  await expect(
    imani.getByText('You had this one in your hands before', { exact: false }).first(),
  ).toBeVisible()
  await expect(imani.getByRole('button', { name: 'Take this one' })).toHaveCount(0)
  expect(await db.lease.count({ where: { caseId: appeal.caseId } })).toBe(0)

  const noor = await visit(browser, 'noor')
  await noor.goto(`/moderation/${appeal.caseId}`)
  await expect(noor.getByRole('heading', { name: 'The decision they ask about' })).toBeVisible()
  await expect(noor.getByText('too tired for one', { exact: false })).toBeVisible()
  await noor.getByLabel(/^Ask or tell/).fill('Thank you for telling me. I am reading it now.')
  await noor.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(pennylane.getByText('I am reading it now.', { exact: false })).toBeVisible({ timeout: 5000 })
  await decide(noor, /Take it back/, 'It tells of tiredness.', 'I read it as you meant it. It is back.')

  await expect(reader.getByText(words)).toBeVisible({ timeout: 5000 })
  await expect(pennylane.getByText('Somebody looked again, and took it back')).toBeVisible({ timeout: 5000 })
  await expect(pennylane.getByText('I read it as you meant it. It is back.')).toBeVisible()
  await reader.goto('/notices')
  await expect(reader.getByText('What you asked us to look at was looked at again').first()).toBeVisible()
})

test('a closed door leaves the reasons and the appeal, and nothing else', async ({ browser }) => {
  const { path } = await newThreadOf('wfh-moms', 'mei')
  const words = `Nobody here ever counts the hours ${Date.now()}`
  const hannah = await visit(browser, 'hannah')
  const member = await demo('hannah')
  const circle = await db.circle.findUniqueOrThrow({ where: { slug: 'wfh-moms' } })
  const key = { circleId_memberId: { circleId: circle.id, memberId: member.id } }
  const inside = { circleId: circle.id, memberId: member.id, state: 'active' } as const
  await db.membership.upsert({ where: key, create: inside, update: { state: 'active' } })
  await answer(hannah, path, words)
  const found = await reported(words, 'mei')
  const before = await demo('imani')
  await db.member.update({ where: { id: before.id }, data: { role: 'lead' } })
  try {
    const imani = await visit(browser, 'imani')
    await imani.goto(`/moderation/${found.id}`)
    await decide(imani, /Close the door for a while/, 'It was the third time.', 'Please rest a little.')
  } finally {
    // other journeys know her as somebody of the care team
    await db.member.update({ where: { id: before.id }, data: { role: before.role } })
  }

  for (const place of ['/', path, '/notices', '/you', '/write']) {
    await hannah.goto(place)
    await expect(hannah.getByRole('heading', { name: 'The door is closed for a while' })).toBeVisible()
  }
  await hannah.getByRole('link', { name: 'Read why, or ask for another look' }).click()
  await expect(hannah.getByText('Please rest a little.')).toBeVisible()
  await expect(hannah.getByText('Imani', { exact: true })).toBeVisible()
  await hannah.getByRole('button', { name: 'Ask somebody else to look again' }).click()
  await expect(hannah.getByText('Somebody else will look', { exact: true })).toBeVisible()
  await db.sanction.updateMany({ where: { memberId: member.id }, data: { liftedAt: new Date() } })
})

test('a sorry reaches who is open to it, and asks nothing of them', async ({ browser }) => {
  const { path } = await newThreadOf('wfh-moms', 'mei')
  const mei = await visit(browser, 'mei')
  await mei.goto('/you/writing')
  await mei.getByRole('switch', { name: 'I am open to a sorry' }).check()
  const words = `We always did that without a plan ${Date.now()}`
  const pennylane = await visit(browser, 'pennylane')
  await answer(pennylane, path, words)
  const found = await reported(words, 'mei')
  const imani = await visit(browser, 'imani')
  await imani.goto(`/moderation/${found.id}`)
  await decide(imani, /Ask for other words/, 'It stung.', 'Could you tell it as your own story?')
  await pennylane.reload()
  await pennylane.getByRole('button', { name: 'Say sorry' }).click()
  await pennylane.getByLabel('Say sorry').fill('I am sorry. I was tired and wrote too fast.')
  await pennylane.getByRole('button', { name: 'Send it' }).click()
  await expect(pennylane.getByText('Thank you. It reaches them', { exact: false })).toBeVisible()
  await mei.goto('/notices')
  const notice = mei.getByRole('listitem').filter({ hasText: 'would like to say sorry' }).first()
  await notice.getByRole('button', { name: 'Read' }).click()
  await expect(notice.getByText('I was tired and wrote too fast.', { exact: false })).toBeVisible()
})
