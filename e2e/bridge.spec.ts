import { expect, type Page, test } from '@playwright/test'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { db } from '#server/db.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

/** A circle of its own, with a host and a member of whom no other journey knows. */
const makeSide = async (called: string) => {
  const { id, slug } = await makeCircle()
  const name = `${called} ${process.pid}`
  await db.circle.update({ where: { id }, data: { name } })
  const [host, member] = [await newcomer(`Host ${called}`), await newcomer(`Member ${called}`)]
  await putInCircle(id, host.viewer.memberId, { role: 'host' })
  await putInCircle(id, member.viewer.memberId)
  return { id, name, path: `/circles/${slug}`, bridges: `/circles/${slug}/hosting/bridges`, host, member }
}

const title = `At one table ${process.pid}`
const questions = {
  home: 'What does nobody see of a day at home?',
  other: 'What does nobody see of a day at work?',
}

const propose = async (page: Page, home: string, other: string) => {
  await page.getByRole('button', { name: 'Propose a bridge' }).click()
  await page.getByLabel('With whom').selectOption({ label: other })
  await page.getByLabel('What it is called').fill(title)
  await page.getByRole('textbox', { name: `For those in ${home}` }).fill(questions.home)
  await page.getByRole('textbox', { name: `For those in ${other}` }).fill(questions.other)
  await page.getByRole('button', { name: 'Propose it' }).click()
  await expect(page.getByText(`Waits for the hosts of ${other}.`, { exact: false })).toBeVisible()
}

const answer = async (page: Page, words: string) => {
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
}

test('two circles share a conversation: proposed, agreed to, opened, answered from both sides, and ended', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [home, other] = [await makeSide('At home'), await makeSide('At work')]
  const phone = { viewport: { width: 390, height: 844 } }
  const proposer = await visit(browser, home.host.key, phone)
  await proposer.goto(home.bridges)
  await propose(proposer, home.name, other.name)

  const asked = await visit(browser, other.host.key)
  await asked.goto(other.bridges)
  await expect(asked.getByText('They wait for your word.', { exact: false })).toBeVisible()
  await asked.getByRole('button', { name: `Accept “${title}”` }).click()
  await expect(asked.getByText('They wait for your word.', { exact: false })).toHaveCount(0)

  // its day has come: the process looks every minute
  await db.bridge.updateMany({ where: { title }, data: { nextAt: new Date() } })
  await expect.poll(() => db.thread.count({ where: { title, listed: true } }), { timeout: 100_000 }).toBe(1)

  const [atHome, atWork] = [
    await visit(browser, home.member.key),
    await visit(browser, other.member.key, phone),
  ]
  for (const [page, { path }] of [
    [atHome, home],
    [atWork, other],
  ] as const) {
    await page.goto(path)
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('article', { name: 'The hosts began' })).toBeVisible()
    for (const question of Object.values(questions)) await expect(page.getByText(question)).toBeVisible()
  }
  await answer(atWork, 'That I eat lunch in the car.')
  await expect(atHome.getByText('That I eat lunch in the car.')).toBeVisible()
  await answer(atHome, 'That I talk to nobody until six.')
  await expect(atWork.getByText('That I talk to nobody until six.')).toBeVisible()

  const stranger = await visit(browser, (await newcomer('Elsewhere')).key)
  expect((await stranger.goto(new URL(atHome.url()).pathname))?.status()).toBe(404)

  await proposer.goto(home.bridges)
  await proposer.getByRole('button', { name: `End “${title}”` }).click()
  await expect(proposer.getByText('No bridge yet')).toBeVisible()
  await asked.reload()
  await expect(asked.getByText('No bridge yet')).toBeVisible()
  // what was said stays, with both
  await atWork.reload()
  await expect(atWork.getByText('That I talk to nobody until six.')).toBeVisible()
})
