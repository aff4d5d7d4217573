import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

const answer = async (page: Page, path: string, words: string) => {
  await page.goto(path)
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByText(words).first()).toBeVisible()
}

const caseOf = async (words: string) => {
  const find = () => db.case.findFirst({ where: { post: { revisions: { some: { body: words } } } } })
  await expect.poll(find).toBeTruthy()
  return (await find())?.id ?? ''
}

test('a shaming reply is queued, claimed by one, returned, said kindly, and restored', async ({
  browser,
}) => {
  const { path } = await threadOf('wfh-moms', { without: ['pennylane'] })
  // said otherwise than in the other journeys: whoever repeats themselves is asked about it first
  const shaming = `You are a terrible mother. No wonder the school rings you every single week, ${Date.now()}`
  const kind = 'I worry when I read this. How is she doing?'
  const [imani, noor] = [await visit(browser, 'imani'), await visit(browser, 'noor')]
  await noor.goto('/moderation')
  await expect(noor.getByRole('heading', { name: 'Moderation' })).toBeVisible()
  const pennylane = await visit(browser, 'pennylane')
  await answer(pennylane, path, shaming)
  const caseId = await caseOf(shaming)
  const card = noor.getByRole('listitem').filter({ has: noor.locator(`[href="/moderation/${caseId}"]`) })
  await expect(card).toBeVisible({ timeout: 3000 })

  await imani.goto(`/moderation/${caseId}`)
  await expect(imani.locator('mark').first()).toHaveText('You are a terrible mother')
  await imani.getByRole('button', { name: 'Take this one' }).click()
  await expect(card.getByText('Imani is with this one.')).toBeVisible({ timeout: 3000 })
  await noor.goto(`/moderation/${caseId}`)
  await expect(noor.getByText('Imani is with this one', { exact: true })).toBeVisible()
  await expect(noor.getByRole('button', { name: 'Take this one' })).toHaveCount(0)

  await imani.getByRole('radio', { name: /Ask for other words/ }).check()
  await imani
    .getByLabel('Which guideline is it about?')
    .selectOption({ label: 'No verdicts on other parents' })
  await imani.getByLabel('Why, in a sentence').fill('It is a verdict on a parent.')
  await imani.getByRole('button', { name: 'Decide' }).click()
  await expect(imani.getByText('There is still a gap in your note', { exact: false })).toBeVisible()
  await imani.getByLabel('To the author').fill('I think you were worried. Could you say that instead?')
  await imani.getByRole('button', { name: 'Decide' }).click()
  await expect(imani.getByText('Its author has your note now.', { exact: false })).toBeVisible()

  const reader = await visit(browser, 'mei')
  await reader.goto(path)
  await expect(reader.getByLabel('Your answer')).toBeVisible()
  await expect(reader.getByText(shaming)).toHaveCount(0)
  await expect(pennylane.getByText('I think you were worried. Could you say that instead?')).toBeVisible()
  await expect(pennylane.locator('mark').first()).toHaveText('You are a terrible mother')
  await pennylane.getByRole('button', { name: 'Find other words' }).click()
  await pennylane.getByLabel('Your words').fill(kind)
  await pennylane.getByRole('button', { name: 'Send it back to the moderator' }).click()

  await expect(
    imani.getByText('Its author has found the other words you asked for.', { exact: false }),
  ).toBeVisible({
    timeout: 5000,
  })
  await imani.goto(`/moderation/${caseId}`)
  await expect(imani.getByRole('heading', { name: 'Before', exact: true })).toBeVisible()
  await imani.getByRole('button', { name: 'Take this one' }).click()
  await imani.getByRole('radio', { name: /Let it stand It stays/ }).check()
  await imani.getByLabel('Why, in a sentence').fill('Said with care now.')
  await imani.getByRole('button', { name: 'Decide' }).click()
  await expect(reader.getByText(kind)).toBeVisible({ timeout: 5000 })
  await pennylane.goto('/notices')
  await expect(pennylane.getByText('Your words are in view again').first()).toBeVisible()
})

test('what a member asks us to look at is looked at, and they hear what came of it', async ({ browser }) => {
  const { path } = await threadOf('working-moms', { without: ['pennylane', 'ingrid'] })
  const words = `My kettle is faster than your kettle ${Date.now()}`
  const [jo, ingrid] = [await visit(browser, 'jo'), await visit(browser, 'ingrid')]
  await answer(jo, path, words)
  await ingrid.goto(path)
  const post = ingrid.getByRole('article').filter({ hasText: words })
  await post.getByRole('button', { name: /^More for/ }).click()
  await ingrid.getByRole('menuitem', { name: /look/i }).click()
  await ingrid.getByRole('radio', { name: /I felt judged/ }).check()
  await ingrid.getByRole('button', { name: /^Send|^Ask/ }).click()
  await expect(ingrid.getByText('Thank you. A moderator will look', { exact: false })).toBeVisible()
  const caseId = await caseOf(words)
  const imani = await visit(browser, 'imani')
  await imani.goto(`/moderation/${caseId}`)
  await expect(imani.getByText('I felt judged')).toBeVisible()
  await imani.getByRole('button', { name: 'Take this one' }).click()
  await imani.getByRole('radio', { name: /Let it stand It stays/ }).check()
  await imani.getByLabel('Why, in a sentence').fill('A joke about kettles.')
  await imani.getByRole('button', { name: 'Decide' }).click()
  await expect(imani).toHaveURL(/\/moderation$/)
  await ingrid.goto('/notices')
  await expect(
    ingrid.getByText('A moderator read it and let it stand.', { exact: false }).first(),
  ).toBeVisible()
  await expect(jo.getByText(words)).toBeVisible()
})

test('the cruellest words wait for a kind pair of eyes, and their author knows', async ({ browser }) => {
  const { path } = await threadOf('stay-at-home-moms', { without: ['pennylane'] })
  const words = 'You do not deserve those children'
  const [pennylane, hannah] = [await visit(browser, 'pennylane'), await visit(browser, 'hannah')]
  await hannah.goto(path)
  await answer(pennylane, path, words)
  await expect(pennylane.getByText('Waiting for a kind pair of eyes')).toBeVisible()
  await caseOf(words)
  await hannah.reload()
  await expect(hannah.getByLabel('Your answer')).toBeVisible()
  await expect(hannah.getByText(words)).toHaveCount(0)
})
