import { expect, test } from '@playwright/test'
import { threadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const strange = [
  '<script>window.hurt = true</script><img src=x onerror="window.hurt = true">',
  '[a link](javascript:window.hurt=true) and [another](https://example.org)',
  `e${'\u0301'.repeat(400)} and \u202Eright to left\u202C and \uD800 alone`,
  'null \0 byte',
]

test('script, markup and strange characters are shown as words and do nothing', async ({ browser }) => {
  const { path } = await threadOf('dads')
  const marcus = await visit(browser, 'marcus')
  await marcus.goto(path)
  for (const words of strange) {
    await marcus.getByLabel('Your answer').fill(words)
    await marcus.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(marcus.getByLabel('Your answer')).toHaveValue('')
  }
  await marcus.reload()
  await expect(marcus.getByText('window.hurt = true', { exact: false }).first()).toBeVisible()
  expect(await marcus.evaluate(() => (window as unknown as { hurt?: boolean }).hurt)).toBeUndefined()
  expect(await marcus.locator('article img, article script, article [href^="javascript"]').count()).toBe(0)
})

test('an impatient thumb posts once', async ({ browser }) => {
  const { path } = await threadOf('dads')
  const ollie = await visit(browser, 'ollie')
  await ollie.goto(path)
  const words = `just once ${Date.now()}`
  await ollie.getByLabel('Your answer').fill(words)
  await ollie.getByRole('button', { name: 'Answer', exact: true }).evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
    button.click()
  })
  await expect(ollie.getByLabel('Your answer')).toHaveValue('')
  await ollie.reload()
  await expect(ollie.getByRole('article').filter({ hasText: words })).toHaveCount(1)
})
