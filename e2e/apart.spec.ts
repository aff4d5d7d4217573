import { expect, type Page, test } from '@playwright/test'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const say = async (page: Page, words: string) => {
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
}
const phone = { viewport: { width: 390, height: 844 } }

test('two are kept apart: gone at once, told to nobody, and back with one tap', async ({ browser }) => {
  const [starter, tired, loud] = [await newcomer('Starter'), await newcomer('Tired'), await newcomer('Loud')]
  const { threadId } = await makeThread(starter.viewer, starter.circleId)
  await makeReply(loud.viewer, threadId, 'We simply went outside.')
  await makeReply(tired.viewer, threadId, 'I am so tired today.')
  const path = `/threads/${threadId}`
  const tiredPage = await visit(browser, tired.key, phone)
  const loudPage = await visit(browser, loud.key)
  await tiredPage.goto(path)
  await loudPage.goto(path)
  await expect(loudPage.getByText('I am so tired today.')).toBeVisible()

  await tiredPage.getByRole('button', { name: `More for the post of ${loud.name}` }).click()
  await tiredPage.getByRole('menuitem', { name: 'Keep apart from this person' }).click()
  await expect(tiredPage.getByText('They are not told', { exact: false })).toBeVisible()
  await tiredPage.getByRole('button', { name: 'Keep us apart' }).click()
  await expect(tiredPage.getByText('We simply went outside.')).toHaveCount(0)

  // what either writes from now on reaches everybody else, and not the other
  const [byTired, byLoud] = [`It is quiet now ${Date.now()}`, `We went to the lake ${Date.now()}`]
  const starterPage = await visit(browser, starter.key)
  await starterPage.goto(path)
  await say(loudPage, byLoud)
  await expect(starterPage.getByText(byLoud)).toBeVisible()
  await say(tiredPage, byTired)
  await expect(starterPage.getByText(byTired)).toBeVisible()
  await expect(loudPage.getByText(byTired)).toHaveCount(0)
  await expect(tiredPage.getByText(byLoud)).toHaveCount(0)
  await loudPage.reload()
  await tiredPage.reload()
  await expect(loudPage.getByText('We simply went outside.')).toBeVisible()
  await expect(tiredPage.getByText(byTired)).toBeVisible()
  for (const words of [byTired, 'I am so tired today.'])
    await expect(loudPage.getByText(words)).toHaveCount(0)
  await expect(tiredPage.getByText(byLoud)).toHaveCount(0)

  await tiredPage.goto('/you/quiet')
  await expect(tiredPage.getByText('Kept apart, both ways')).toBeVisible()
  await tiredPage.getByRole('button', { name: `End it: ${loud.name}` }).click()
  await expect(tiredPage.getByText('Kept apart, both ways')).toHaveCount(0)
  await tiredPage.goto(path)
  await expect(tiredPage.getByText('We simply went outside.')).toBeVisible()
})

test('a word is folded away where it stands and where it arrives, one tap from being read', async ({
  browser,
}) => {
  const [starter, tender] = [await newcomer('Starter'), await newcomer('Tender')]
  const { threadId } = await makeThread(starter.viewer, starter.circleId)
  await makeReply(starter.viewer, threadId, 'The thermometer broke again.')
  const page = await visit(browser, tender.key, phone)
  await page.goto('/you/quiet')
  await page.getByLabel('The word or phrase').fill('thermometer')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('In the words, until', { exact: false })).toBeVisible()

  await page.goto(`/threads/${threadId}`)
  const folded = page.getByText('You asked not to see this for now.')
  await expect(folded).toHaveCount(1)
  await expect(page.getByText('The thermometer broke again.')).toHaveCount(0)
  const writes = await visit(browser, starter.key)
  await writes.goto(`/threads/${threadId}`)
  await say(writes, 'No more of this thermometer for us.')
  await expect(folded).toHaveCount(2)
  await expect(page.getByText('No more of this thermometer for us.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show it' }).first().click()
  await expect(page.getByText('The thermometer broke again.')).toBeVisible()

  await page.goto('/you/quiet')
  await page.getByRole('button', { name: 'Show again: thermometer' }).click()
  await expect(page.getByText('In the words, until', { exact: false })).toHaveCount(0)
  await page.goto(`/threads/${threadId}`)
  await expect(page.getByText('The thermometer broke again.')).toBeVisible()
  await expect(page.getByText('No more of this thermometer for us.')).toBeVisible()
})
