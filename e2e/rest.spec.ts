import { expect, test } from '@playwright/test'
import { makeMember } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const moderator = async (name: string) => {
  await makeMember({ displayName: name, email: `${name.toLowerCase()}@demo.example`, role: 'moderator' })
  return name.toLowerCase()
}

test('a moderator stays away from a topic and rests, for their own eyes', async ({ browser }) => {
  const wren = await visit(browser, await moderator('Wren'))
  await wren.goto('/moderation')
  await wren.getByRole('link', { name: 'Looking after yourself' }).click()
  await expect(wren.getByRole('heading', { name: 'Looking after yourself' })).toBeVisible()
  await expect(wren.getByText('You have not carried anything heavy yet today.')).toBeVisible()
  await wren.getByRole('checkbox', { name: 'Sleep' }).check()
  await expect(wren.getByText('Kept, for your eyes alone.').first()).toBeVisible()
  await wren.getByRole('radio', { name: /A little/ }).check()
  await wren.getByRole('button', { name: '15 minutes' }).click()
  await expect(wren.getByText(/You are resting for another 1\d minutes/)).toBeVisible()
  await wren.reload()
  await expect(wren.getByRole('checkbox', { name: 'Sleep' })).toBeChecked()
  await expect(wren.getByRole('radio', { name: /A little/ })).toBeChecked()
  await expect(wren.getByText(/You are resting for another 1\d minutes/)).toBeVisible()

  await wren.goto('/moderation')
  await wren.getByRole('button', { name: 'Take the next one' }).click()
  await expect(wren.getByText('You are resting.', { exact: false })).toBeVisible()
  await expect(wren).toHaveURL(/\/moderation$/)

  const imani = await visit(browser, 'imani')
  await imani.goto('/moderation/rest')
  await expect(imani.getByRole('checkbox', { name: 'Sleep' })).not.toBeChecked()

  await wren.goto('/moderation/rest')
  await wren.getByRole('button', { name: 'I am back' }).click()
  await expect(wren.getByRole('button', { name: '15 minutes' })).toBeVisible()
})

test('hard words stay folded until a key opens them, and the same key folds them again', async ({
  browser,
}) => {
  const { id: threadId } = await threadOf('stay-at-home-moms', { without: ['pennylane'] })
  const words = 'You do not deserve those children, and everybody here knows it'
  const pennylane = await visit(browser, 'pennylane')
  await pennylane.goto(`/threads/${threadId}`)
  await pennylane.getByLabel('Your answer').fill(words)
  await pennylane.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(pennylane.getByText(words).first()).toBeVisible()
  const find = () => db.case.findFirst({ where: { post: { revisions: { some: { body: words } } } } })
  await expect.poll(find).toBeTruthy()
  const found = await find()

  const robin = await visit(browser, await moderator('Robin'))
  await robin.goto(`/moderation/${found?.id}`)
  await expect(robin.getByText(/^Cruel words.*one sentence\. Open when you are ready\.$/)).toBeVisible()
  await expect(robin.getByText(words)).toHaveCount(0)
  await robin.getByRole('button', { name: 'Open the words' }).focus()
  await robin.keyboard.press('Enter')
  await expect(robin.getByText(words)).toBeVisible()
  await expect(robin.getByRole('button', { name: 'Fold the words again' })).toBeFocused()
  await expect(robin.getByRole('button', { expanded: true })).toHaveCount(1)
  await robin.keyboard.press('Enter')
  await expect(robin.getByText(words)).toHaveCount(0)

  await robin.keyboard.press('o')
  await expect(robin.getByText(words)).toBeVisible()
  await robin.keyboard.press('o')
  await expect(robin.getByText(words)).toHaveCount(0)

  await robin.getByText('The conversation around it').click()
  await expect(robin.getByText(words)).toHaveCount(0)
  await robin.getByRole('button', { name: 'Open the conversation' }).click()
  await expect(robin.getByText(words)).toBeVisible()
})
