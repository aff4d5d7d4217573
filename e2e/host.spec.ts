import { expect, type Page, test } from '@playwright/test'
import { viewerOf } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { newThreadOf } from './_community/find.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

test.setTimeout(150_000)

const person = async (name: string) =>
  viewerOf(await db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } }))

const say = async (name: string, path: string, words: string) => {
  const { postId } = await makeReply(await person(name), path.replace('/threads/', ''), words)
  const find = () => db.case.findFirst({ where: { postId, state: { not: 'closed' } } })
  // the engine may be late; a job reads it then
  await expect.poll(find, { timeout: 40_000 }).toBeTruthy()
  return { postId, caseId: (await find())?.id ?? '' }
}

const caseOf = async (words: string) => {
  const find = () => db.case.findFirst({ where: { post: { revisions: { some: { body: words } } } } })
  // the engine may be late; a job reads it then
  await expect.poll(find, { timeout: 40_000 }).toBeTruthy()
  return (await find())?.id ?? ''
}

const card = (page: Page, caseId: string) =>
  page.getByRole('listitem').filter({ has: page.locator(`[href="/moderation/${caseId}"]`) })

test('a host finds what is about her circles, asks for other words, and reaches nothing of another circle', async ({
  browser,
}) => {
  const [moms, dads] = [await newThreadOf('wfh-moms', 'priya'), await newThreadOf('dads', 'tomasz')]
  const mine = await say('pennylane', moms.path, 'You are a terrible mother and we all know it')
  const other = await say('joaquin', dads.path, 'You are a terrible mother and everybody here knows it')
  const ruth = await visit(browser, 'ruth')
  await ruth.goto('/')
  await ruth.getByRole('link', { name: 'Your circles' }).first().click()
  await expect(ruth.getByRole('heading', { name: 'Looking after your circles', level: 1 })).toBeVisible()
  await expect(card(ruth, other.caseId)).toHaveCount(0)
  await expect(ruth.getByRole('link', { name: 'Everything that was decided' })).toHaveCount(0)
  for (const path of [`/moderation/${other.caseId}`, '/moderation/log', '/admin']) {
    await ruth.goto(path)
    await expect(ruth.getByText('You have decided')).toHaveCount(0)
    await expect(ruth.getByText('everybody here knows it')).toHaveCount(0)
    await expect(ruth.getByRole('heading', { level: 1 })).not.toHaveText(/Members|What was decided/)
  }
  await ruth.goto('/moderation')
  await card(ruth, mine.caseId).getByRole('link').click()
  await expect(ruth.getByText('You look at this one as a host of the circle.')).toBeVisible()
  await ruth.getByRole('button', { name: 'Take this one' }).click()
  await expect(ruth.getByRole('radio', { name: /A rest in all circles/ })).toHaveCount(0)
  await ruth.getByRole('radio', { name: /Ask for other words/ }).check()
  await ruth
    .getByLabel('Which guideline is it about?')
    .selectOption({ label: 'No verdicts on other parents' })
  await expect(ruth.getByLabel('To the author')).not.toHaveValue('')
  await ruth.getByLabel('To the author').fill('I think you were worried. Could you say that instead?')
  await ruth.getByLabel('Why, in a sentence').fill('It is a verdict on a parent.')
  await ruth.getByRole('button', { name: 'Decide' }).click()
  await expect(ruth).toHaveURL(/\/moderation$/)
  await expect
    .poll(async () => (await db.post.findUnique({ where: { id: mine.postId } }))?.state)
    .toBe('hidden')
})

test('a moderator takes a case from a host, who hears of it and has lost no word', async ({ browser }) => {
  const { path } = await newThreadOf('stay-at-home-moms', 'hannah')
  const { caseId } = await say('pennylane', path, 'You are a terrible mother and we all know that')
  const [ruth, noor] = [await visit(browser, 'ruth'), await visit(browser, 'noor')]
  await ruth.goto(`/moderation/${caseId}`)
  await ruth.getByRole('button', { name: 'Take this one' }).click()
  await ruth.getByRole('radio', { name: /Take it out of view/ }).check()
  await ruth.getByLabel('Why, in a sentence').fill('My own words about it.')
  await noor.goto(`/moderation/${caseId}`)
  await noor.getByRole('button', { name: 'Take it from the host' }).click()
  await expect(noor.getByRole('radio', { name: /Let it stand$|Let it stand It/ }).first()).toBeVisible()
  await expect(ruth.getByText('Noor is with this one', { exact: false }).first()).toBeVisible()
  await expect(ruth.getByRole('button', { name: 'Decide' })).toHaveCount(0)
  await expect(ruth.getByText('My own words about it.')).toBeVisible()
  expect(await db.decision.count({ where: { caseId } })).toBe(0)
})

test('a host asks to look at a phrase, and a post with it, however spelled, comes to her in full view', async ({
  browser,
}) => {
  const { path } = await newThreadOf('wfh-moms', 'priya')
  const [ruth, mei] = [await visit(browser, 'ruth'), await visit(browser, 'mei')]
  await ruth.goto('/circles/wfh-moms/hosting')
  await ruth.getByLabel('A word or a phrase').fill('moon water')
  await ruth.getByRole('button', { name: 'Add it' }).click()
  await expect(ruth.getByRole('button', { name: 'Take “moon water” away' })).toBeVisible()
  await ruth.getByRole('link', { name: 'What waits for somebody to look' }).click()
  await expect(ruth.getByRole('heading', { name: 'Looking after your circles' })).toBeVisible()
  const words = 'We drink M00N waterrrr at ours, and it is lovely'
  await mei.goto(path)
  await mei.getByLabel('Your answer').fill(words)
  await mei.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(mei.getByText(words).first()).toBeVisible()
  const caseId = await caseOf(words)
  await expect(card(ruth, caseId)).toBeVisible({ timeout: 5000 })
  await expect(card(ruth, caseId).getByText('Has a phrase in it that the hosts watch for')).toBeVisible()
  await card(ruth, caseId).getByRole('link').click()
  await expect(ruth.getByText('“moon water”')).toBeVisible()
  await expect(ruth.locator('mark')).toHaveText('M00N waterrrr')
  await mei.reload()
  await expect(mei.getByText(words).first()).toBeVisible()

  await ruth.goto('/circles/wfh-moms/hosting')
  await ruth.getByRole('button', { name: 'Add one' }).click()
  await ruth
    .getByLabel(/^Guideline \d/)
    .last()
    .fill('No moon water')
  await ruth.getByLabel('What it means').last().fill('We like it, and we do not sell it here.')
  await ruth.getByRole('button', { name: 'Save the guidelines' }).click()
  await expect(ruth.getByText('Saved.', { exact: false })).toBeVisible()
  await mei.goto('/circles/wfh-moms')
  await mei.getByText('About this circle').click()
  await expect(mei.getByText('No moon water')).toBeVisible()
})

test('three selling posts go out of view together, seen beforehand, and come back in one tap', async ({
  browser,
}) => {
  const { path } = await newThreadOf('stay-at-home-moms', 'hannah')
  const offers = ['SAVE20', 'SAVE30', 'SAVE40'].map(
    (code) => `DM me for my discount code ${code}, only $30 a month, link in my bio!`,
  )
  const cases: string[] = []
  const posts: string[] = []
  for (const words of offers) {
    const { caseId, postId } = await say('pennylane', path, words)
    cases.push(caseId)
    posts.push(postId)
  }
  const states = async () =>
    (await db.post.findMany({ where: { id: { in: posts } } })).map(({ state }) => state)
  const ruth = await visit(browser, 'ruth')
  await ruth.goto('/moderation')
  const [first, ...others] = cases
  await card(ruth, first ?? '')
    .getByRole('link')
    .focus()
  // keys are heard once the page has woken up
  const [second = ''] = others
  await expect(async () => {
    await ruth.keyboard.press('x')
    await expect(card(ruth, second).getByRole('checkbox')).toBeVisible({ timeout: 1000 })
  }).toPass()
  for (const id of others) await card(ruth, id).getByRole('checkbox').check()
  await expect(ruth.getByText('3 chosen')).toBeVisible()
  await ruth.getByRole('button', { name: 'What would happen' }).click()
  await expect(ruth.getByText('3 posts go out of view.')).toBeVisible()
  expect(await states()).toEqual(['published', 'published', 'published'])
  const sheet = ruth.getByRole('dialog')
  await sheet.getByLabel('Which guideline is it about?').selectOption({ index: 1 })
  await sheet.getByLabel('Why, in a sentence').fill('They sell something.')
  await sheet.getByRole('button', { name: 'Take 3 posts out of view' }).click()
  await expect(ruth.getByText('3 posts are out of view. Thank you.')).toBeVisible()
  expect(await states()).toEqual(['hidden', 'hidden', 'hidden'])
  await expect(card(ruth, first ?? '').getByText(/took it out of view/)).toBeVisible()
  await ruth.getByRole('button', { name: 'Undo all' }).click()
  await expect(ruth.getByText('All as it was: 3 posts wait in the queue again.')).toBeVisible()
  expect(await states()).toEqual(['published', 'published', 'published'])
  await expect(card(ruth, first ?? '').getByText(/took it out of view/)).toHaveCount(0)
})
