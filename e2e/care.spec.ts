import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

test('distress shows where help is, is not hidden or punished, and stands first in the queue', async ({
  browser,
}) => {
  const { path } = await threadOf('stay-at-home-moms', { without: ['amara'] })
  const words = 'Some nights I think they would be better off without me.'
  const amara = await visit(browser, 'amara')
  await amara.goto(path)
  await amara.getByLabel('Your answer').fill(words)
  await amara.getByRole('button', { name: 'Answer', exact: true }).click()
  const own = amara.getByRole('article').filter({ hasText: words })
  await expect(own.getByText('That sounds very heavy to carry')).toBeVisible()
  await expect(own.getByRole('link', { name: 'talk to someone right now' })).toHaveAttribute(
    'href',
    '/support',
  )

  const beth = await visit(browser, 'beth')
  await beth.goto(path)
  await expect(beth.getByText(words)).toBeVisible()
  await expect(beth.getByText('That sounds very heavy to carry')).toHaveCount(0)

  const imani = await visit(browser, 'imani')
  await imani.goto('/moderation')
  await expect(
    imani
      .getByRole('listitem')
      .filter({ has: imani.getByRole('heading') })
      .first(),
  ).toContainText('Care')
  const found = await db.case.findFirstOrThrow({
    where: { lane: 'support', post: { revisions: { some: { body: words } } } },
  })
  await imani.goto(`/moderation/${found.id}`)
  await imani.getByRole('button', { name: 'Take this one' }).click()
  await expect(imani.getByRole('radio')).toHaveCount(2)
  await imani.getByRole('radio', { name: /Offer care/ }).check()
  await imani.getByLabel('Why, in a sentence').fill('Sounds alone tonight.')
  await imani.getByRole('button', { name: 'Decide' }).click()
  await expect(imani).toHaveURL(/\/moderation$/)

  await amara.goto('/notices')
  await expect(amara.getByText('Somebody here is thinking of you').first()).toBeVisible()
  await beth.reload()
  await expect(beth.getByText(words)).toBeVisible()
  expect(await db.sanction.count({ where: { member: { email: 'amara@demo.example' } } })).toBe(0)
  expect(await db.strike.count({ where: { member: { email: 'amara@demo.example' } } })).toBe(0)
})
