import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { greet } from '#server/greeting/greet.ts'
import { newThreadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }

test('who likes to be first hears of somebody who waits, answers, and nobody else is asked any more', async ({
  browser,
}) => {
  const hannah = await visit(browser, 'hannah', phone)
  await hannah.goto('/you/first-answers')
  await hannah.getByRole('switch', { name: 'I like to be the first to answer' }).check()
  await expect(hannah.getByText('Thank you. You hear of it').first()).toBeVisible()
  const others = { email: { in: ['beth@demo.example'] } }
  await db.member.updateMany({ where: others, data: { greets: true } })

  const { path } = await newThreadOf('stay-at-home-moms', 'amara')
  const threadId = path.split('/').at(-1) ?? ''
  await greet(threadId, new Date(Date.now() + 21 * 60_000))
  await hannah.goto('/notices')
  await expect(hannah.getByText('Somebody waits for a first answer').first()).toBeVisible()
  await hannah.goto(path)
  await hannah.getByLabel('Your answer').fill('me too')
  await hannah.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(hannah.getByRole('article').getByText('me too', { exact: true })).toBeVisible()
  await expect.poll(() => db.notification.count({ where: { threadId, kind: 'greet' } })).toBe(0)
})

test('two parents who both ask get a place for two, and one tap ends it', async ({ browser }) => {
  const [amara, beth] = [await visit(browser, 'amara', phone), await visit(browser, 'beth', phone)]
  for (const page of [amara, beth]) {
    await page.goto('/you/buddy')
    const circle = page.getByRole('radio', { name: 'Stay-at-home moms' })
    if (await circle.count()) await circle.check()
    await page.getByRole('button', { name: 'I would like a buddy' }).click()
    await expect(page.getByText(/You asked in|Another parent of your circle/).first()).toBeVisible()
  }
  for (const page of [amara, beth]) {
    await page.goto('/you/buddy')
    await page.getByRole('button', { name: 'Yes, I would like that' }).click()
    await expect(page.getByText(/You said yes|have a place of your own/).first()).toBeVisible()
  }
  await amara.goto('/you/buddy')
  await amara.getByRole('link', { name: 'To your place' }).click()
  await expect(amara.getByRole('heading', { name: 'The two of you' })).toBeVisible()
  await amara.goto('/circles')
  await expect(amara.getByText('The two of you')).toHaveCount(0)

  await beth.goto('/you/buddy')
  await beth.getByRole('button', { name: 'End it' }).click()
  await expect(beth.getByText('Nothing is asked of you').first()).toBeVisible()
  await amara.goto('/you/buddy')
  await expect(amara.getByRole('button', { name: 'I would like a buddy' })).toBeVisible()
  await amara.goto('/notices')
  await expect(amara.getByText('It ended').first()).toBeVisible()
})
