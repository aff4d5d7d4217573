import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { armOf } from '#server/hints/arm-of.ts'
import { threadOf } from './_community/find.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const shaming = 'Must be nice to have that much free time. Some of us actually raise our kids'
const selfBlame = 'I am such a terrible mother. I hate myself for yelling at her again this morning.'

/** Somebody in a circle who is shown hints, and of whom no other journey keeps words. */
const oneOf = async (slug: string): Promise<string> => {
  const { key, viewer } = await newcomer('Wren', slug)
  return armOf(viewer.memberId) === 'shown' ? key : oneOf(slug)
}

const box = (page: Page) => page.getByLabel('Your answer')
const hintOn = (page: Page) => page.getByTestId('hint').filter({ has: page.getByRole('button') })

/** Listens to what the page asks. `row` is what is counted of the hint it got. */
const listen = (page: Page) => {
  const heard = { asked: 0, id: '' }
  page.on('request', (request) => {
    if (request.url().includes('hints.offer')) heard.asked += 1
  })
  page.on('response', async (response) => {
    if (!response.url().includes('hints.offer')) return
    heard.id = (await response.text()).match(/"hintId":"([^".]+)\./)?.[1] ?? heard.id
  })
  return { heard, row: () => db.hint.findUniqueOrThrow({ where: { id: heard.id } }) }
}

test('a reply that may hurt gets kinder words in one tap, and the rest of it stays', async ({ browser }) => {
  const { path } = await threadOf('stay-at-home-moms')
  const page = await visit(browser, await oneOf('stay-at-home-moms'))
  const { row } = listen(page)
  await page.goto(path)
  await box(page).fill(`Hello again. ${shaming}`)
  const answer = page.getByRole('button', { name: 'Answer', exact: true })
  const before = await answer.boundingBox()
  await expect(hintOn(page).getByText(/Must be nice/)).toBeVisible()
  expect(await answer.boundingBox()).toEqual(before)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await hintOn(page).getByRole('button', { name: 'Use these words' }).click()
  await expect(box(page)).toBeFocused()
  await expect(box(page)).not.toHaveValue(/Must be nice|raise our kids/)
  const words = await box(page).inputValue()
  expect(words).toMatch(/^Hello again\. ./)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(box(page)).toHaveValue(`Hello again. ${shaming}`)
  await hintOn(page).getByRole('button', { name: 'Use these words' }).click()
  await expect(box(page)).toHaveValue(words)
  await answer.click()
  await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible()
  await expect.poll(row).toMatchObject({ kind: 'shaming', arm: 'shown', outcome: 'adopted', flagged: false })
})

test('"not now" is for good: the hint does not come back to this draft, and it can be posted', async ({
  browser,
}) => {
  const { path } = await threadOf('stay-at-home-moms')
  const page = await visit(browser, await oneOf('stay-at-home-moms'))
  const { heard, row } = listen(page)
  await page.goto(path)
  await box(page).fill(shaming)
  await hintOn(page).getByRole('button', { name: 'Not now' }).click()
  await expect(hintOn(page)).toHaveCount(0)
  await expect(box(page)).toBeFocused()
  await expect.poll(async () => (await row()).outcome).toBe('put_away')
  await page.reload()
  await expect(box(page)).toHaveValue(shaming)
  await box(page).pressSequentially('. Real moms stay at home with them.')
  await page.waitForTimeout(2500)
  await expect(hintOn(page)).toHaveCount(0)
  expect(heard.asked).toBe(1)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(box(page)).toHaveValue('')
  await expect.poll(row).toMatchObject({ outcome: 'put_away', flagged: true })
})

test('words can be posted as they are', async ({ browser }) => {
  const { path } = await threadOf('working-moms')
  const page = await visit(browser, await oneOf('working-moms'))
  const { row } = listen(page)
  await page.goto(path)
  await box(page).fill(shaming)
  await hintOn(page).getByRole('button', { name: 'Post as it is' }).click()
  await expect(box(page)).toHaveValue('')
  await expect(page.getByRole('article').filter({ hasText: shaming })).toBeVisible()
  await expect.poll(row).toMatchObject({ outcome: 'as_it_was', flagged: true })
})

test('self-blame is met with warmth, in a new conversation too', async ({ browser }) => {
  const page = await visit(browser, await oneOf('stay-at-home-moms'))
  const { row } = listen(page)
  await page.goto('/write?circle=stay-at-home-moms')
  await page.getByLabel('In a few words').fill('This morning')
  await page.getByLabel('What happened, or what it feels like').fill(selfBlame)
  const hint = hintOn(page)
  await expect(hint.getByText('You’d never say this to a friend.')).toBeVisible()
  await expect(hint).toBeInViewport()
  for (const question of ['Is it true?', 'Is it kind?', 'Is it helpful?'])
    await expect(hint.getByText(question)).toBeVisible()
  await expect(hint.getByRole('button')).toHaveText(['Not now'])
  await page.getByRole('button', { name: 'Share it' }).click()
  await expect(page.getByRole('article').filter({ hasText: selfBlame })).toBeVisible()
  await expect.poll(row).toMatchObject({ kind: 'self_shame', outcome: 'as_it_was', flagged: false })
})

test('a hint goes below the button where that can be tapped already', async ({ browser }) => {
  const page = await visit(browser, await oneOf('stay-at-home-moms'), {
    viewport: { width: 390, height: 1600 },
  })
  await page.goto('/write?circle=stay-at-home-moms')
  await page.getByLabel('What happened, or what it feels like').fill(shaming)
  const share = page.getByRole('button', { name: 'Share it' })
  const before = await share.boundingBox()
  await expect(hintOn(page)).toBeVisible()
  expect(await share.boundingBox()).toEqual(before)
  await hintOn(page).getByRole('button', { name: 'Not now' }).click()
  await expect(hintOn(page)).toHaveCount(0)
})

test('who does not want hints is not asked about, and can say so on their own page', async ({ browser }) => {
  const { path } = await threadOf('working-moms')
  const page = await visit(browser, await oneOf('working-moms'))
  await page.goto('/you/writing')
  const saved = page.waitForResponse((response) => response.url().includes('members.updateSettings'))
  await page.getByRole('switch', { name: 'Offer me kinder words while I write' }).click()
  await saved
  const { heard } = listen(page)
  await page.goto(path)
  await box(page).fill(shaming)
  await page.waitForTimeout(2500)
  await expect(hintOn(page)).toHaveCount(0)
  expect(heard.asked).toBe(0)
})

test('a hint that fails or is slow is not missed', async ({ browser }) => {
  const { path } = await threadOf('working-moms')
  const page = await visit(browser, await oneOf('working-moms'))
  await page.route(/hints\.offer/, (route) => route.abort())
  await page.goto(path)
  await box(page).fill('We made soup again, and it was good soup this time.')
  await page.waitForTimeout(2000)
  await expect(hintOn(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(box(page)).toHaveValue('')
})
