import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { caseAmongDads } from './_community/case-of.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

/** Keys alone, and after each the focus is somewhere that can be seen. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focusIsSomewhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
const arrive = async (page: Page, path: string) => {
  await expect(page).toHaveURL(new RegExp(`${path}$`), { timeout: 40_000 })
  await focusIsSomewhere(page)
}
const decision = (caseId: string) => db.decision.findFirst({ where: { caseId }, include: { reversal: true } })

test('a whole shift by keyboard alone', async ({ browser }) => {
  test.slow()
  const [first, second, third] = await Promise.all(
    ['first', 'second', 'third'].map((which, index) =>
      caseAmongDads(`We did the ${which} night quite differently.`, index),
    ),
  )
  if (!first || !second || !third) throw new Error('three cases were asked for')
  const page = await visit(browser, 'noor')
  await page.goto('/moderation')
  await expect(page.getByTestId('who-is-here')).not.toContainText('Listening')

  await press(page, '?')
  const guide = page.getByRole('dialog', { name: 'Keys' })
  await expect(guide.getByText('Take the next one')).toBeVisible()
  await press(page, 'n')
  await expect(guide).toBeVisible()
  await press(page, 'Escape')
  await expect(guide).toHaveCount(0)

  // next, read, let it stand
  await press(page, 'n')
  await arrive(page, first.path)
  await expect(page.getByRole('radio', { name: /Let it stand It stays as it is/ })).toBeVisible()
  await press(page, '1')
  await expect(page.getByRole('radio', { name: /Let it stand It stays as it is/ })).toBeFocused()
  await press(page, 'r')
  await page.keyboard.type('Next to nothing: their own way, said plainly.')
  await expect(page.getByLabel('Why, in a sentence')).toHaveValue(/^Next to nothing/)
  await press(page, 'Control+Enter')
  await arrive(page, '/moderation')
  await expect(page.getByText('You let it stand', { exact: false }).first()).toBeVisible()
  expect(await decision(first.caseId)).toMatchObject({ kind: 'approve' })

  // next, ask for other words with a guideline and a note, and think again
  await press(page, 'n')
  await arrive(page, second.path)
  await expect(page.getByRole('radio', { name: /Ask for other words/ })).toBeVisible()
  await press(page, '3')
  await expect(page.getByRole('radio', { name: /Ask for other words/ })).toBeChecked()
  await press(page, 'g', 'ArrowDown')
  await expect(page.getByLabel('Which guideline is it about?')).not.toHaveValue('')
  await press(page, 'Escape', 'w', 'Control+a')
  await page.keyboard.type('I think you were worried. Could you say that instead?')
  await press(page, 'Escape', 'r')
  await page.keyboard.type('It sounds like a verdict.')
  await press(page, 'Control+Enter')
  await arrive(page, '/moderation')
  expect(await decision(second.caseId)).toMatchObject({ kind: 'ask_to_rephrase', reversal: null })
  await expect(page.getByText('You asked for other words', { exact: false }).first()).toBeVisible()
  await press(page, 'u')
  await expect(page.getByText('Undone. It waits in the queue again, as if', { exact: false })).toBeVisible()
  await focusIsSomewhere(page)
  expect(await decision(second.caseId)).toMatchObject({ reversal: { kind: 'undo' } })
  await expect(page.locator(`[data-case="${second.caseId}"]`)).toContainText('You undid the decision.')

  // what was undone stands where it stood; but not this one again
  await press(page, 'n')
  await arrive(page, second.path)
  await expect(page.getByRole('radio', { name: /Ask for other words/ })).toBeVisible()
  await press(page, 's')
  await arrive(page, '/moderation')
  expect(await db.caseSkip.count({ where: { caseId: second.caseId } })).toBe(1)

  // next, and keep it until tomorrow
  await press(page, 'n')
  await arrive(page, third.path)
  await expect(page.getByRole('button', { name: 'Keep it until tomorrow' })).toBeVisible()
  await press(page, 'h')
  await expect(page.getByRole('dialog', { name: 'Keep it until tomorrow' })).toBeVisible()
  await press(page, 'Tab')
  await page.keyboard.type('I would like to sleep on it.')
  await press(page, 'Tab', 'Enter')
  await arrive(page, '/moderation')
  const card = page.locator(`[data-case="${third.caseId}"]`)
  await expect(card).toContainText('You keep this one until')
  await expect(card).toContainText('I would like to sleep on it.')

  // between the cards, into one, and back
  await press(page, 'j')
  await expect(page.locator('[data-card-link]').first()).toBeFocused()
  await press(page, 'j', 'ArrowUp')
  await expect(page.locator('[data-card-link]').first()).toBeFocused()
  const path = await page.locator('[data-card-link]').first().getAttribute('href')
  await press(page, 'Enter')
  await arrive(page, path ?? '')
  await press(page, 'b')
  await arrive(page, '/moderation')
})

test('single letters can be switched off, and then belong to the browser', async ({ browser }) => {
  test.slow()
  const page = await visit(browser, 'alex')
  await page.goto('/moderation')
  await expect(page.getByTestId('who-is-here')).not.toContainText('Listening')
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('switch', { name: 'Listen to single letters' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.locator('[data-card-link]:focus')).toHaveCount(0)
  await page.reload()
  await expect(page.getByTestId('who-is-here')).not.toContainText('Listening')
  await page.keyboard.press('j')
  await expect(page.locator('[data-card-link]:focus')).toHaveCount(0)
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('switch', { name: 'Listen to single letters' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(page.locator('[data-card-link]').first()).toBeFocused()
})
