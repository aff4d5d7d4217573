import { test } from '@playwright/test'
import { visit } from './_community/visit.ts'

test('look', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await visit(browser, 'noor', { viewport: { width: 390, height: 844 } })
  await page.goto('/for-me/wins')
  for (const words of ['We laughed in the bath.', 'Nobody cried at the shoes, and I drank my tea while it was warm.']) {
    await page.getByLabel('One small good thing').fill(words)
    await page.getByRole('button', { name: 'Put it in the jar' }).click()
  }
  await page.goto('/for-me/letters')
  await page.getByLabel('Your letter').fill('Dear me, you got through this.')
  await page.getByText('Keep it at hand').click()
  await page.getByRole('button', { name: 'Seal the letter' }).click()
  await page.goto('/for-me/check-in')
  for (const name of ['Low', 'Thin', 'There']) await page.getByText(name, { exact: true }).click()
  const paths = ['', '/thought', '/check-in', '/wins', '/time', '/words', '/card', '/letters', '/comfort', '/signs', '/kept', '/breathe']
  for (const [width, scheme] of [[390, 'light'], [1280, 'dark']] as const) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await page.emulateMedia({ colorScheme: scheme })
    for (const path of paths) {
      await page.goto(`/for-me${path}`)
      await page.locator('h1').first().waitFor()
      await page.waitForTimeout(150)
      await page.screenshot({ path: `/tmp/shots/care/${width}-${path.slice(1) || 'home'}.png`, fullPage: width === 390 })
    }
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/for-me/thought')
  const step = async (name: string) => {
    await page.screenshot({ path: `/tmp/shots/care/step-${name}.png`, fullPage: true })
    await page.getByRole('button', { name: /^(Go on|Skip this)$/ }).click()
  }
  await page.getByRole('button', { name: 'I looked at my phone the whole time.' }).click()
  for (const name of ['1', '2', '3', '4']) await step(name)
  await page.getByLabel('What would you tell them?').fill('You answered one mail. They were in your arms.')
  await page.getByRole('button', { name: 'Now say it to me' }).click()
  await step('5')
  await page.getByText('Rest', { exact: true }).click()
  await page.getByRole('button', { name: 'I am tired. That needs sleep, not blame.' }).click()
  await step('6')
  await page.getByText('Five minutes outside, alone').click()
  await step('7')
  await page.screenshot({ path: '/tmp/shots/care/step-8.png', fullPage: true })
  await page.goto('/for-me/time')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.screenshot({ path: '/tmp/shots/care/running.png' })
  await page.goto('/support?region=GB')
  await page.screenshot({ path: '/tmp/shots/care/support.png', fullPage: true })
})
