import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { caseAmongDads } from './_community/case-of.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

const take = (page: Page) => page.getByRole('button', { name: 'Take this one' })
const ready = (page: Page) => expect(page.getByText('Keys', { exact: true })).toBeVisible()
const heard = (page: Page) => expect(page.getByTestId('who-is-here')).not.toContainText('Listening')
const letItStand = async (page: Page, reason: string) => {
  await page.getByRole('radio', { name: /Let it stand It stays as it is/ }).check()
  await page.getByLabel('Why, in a sentence').fill(reason)
  await page.getByRole('button', { name: 'Decide' }).click()
}
const soon = { timeout: 5000 }
/** When a page first shows some words in a card, by its own clock. */
const seenAt = async (page: Page, caseId: string, words: string) => {
  const shown = await page.waitForFunction(
    ([id, text]) =>
      document.querySelector(`[data-case="${id}"]`)?.textContent?.includes(text ?? '') && Date.now(),
    [caseId, words],
  )
  return Number(await shown.jsonValue())
}
/** How long after it was written down others saw it; the promise is a second. */
const delayOf = async (caseId: string, kind: 'decided', seen: number) => {
  const { at } = await db.queueEvent.findFirstOrThrow({ where: { caseId, kind }, orderBy: { id: 'desc' } })
  test.info().annotations.push({ type: `${kind}, seen elsewhere`, description: `${seen - at.getTime()} ms` })
}

test('two reach for one case: one has it, the other knows who at once, and no note is lost', async ({
  browser,
}) => {
  test.slow()
  const { caseId, path } = await caseAmongDads(`My bottle was never the problem, was it ${Date.now()}`)
  const people = { Imani: await visit(browser, 'imani'), Noor: await visit(browser, 'noor') }
  const queue = await visit(browser, 'alex')
  await queue.goto('/moderation')
  await heard(queue)
  for (const page of Object.values(people)) {
    await page.goto(path)
    await expect(take(page)).toBeVisible()
    await ready(page)
  }
  await expect(queue.getByTestId('who-is-here')).toContainText('Imani and Noor are here too.')
  await Promise.all(Object.values(people).map((page) => take(page).click()))
  const lease = await expect
    .poll(() => db.lease.findFirst({ where: { caseId, releasedAt: null }, include: { moderator: true } }))
    .toBeTruthy()
    .then(() =>
      db.lease.findFirstOrThrow({ where: { caseId, releasedAt: null }, include: { moderator: true } }),
    )
  expect(await db.lease.count({ where: { caseId } })).toBe(1)
  const winner = lease.moderator.displayName as 'Imani' | 'Noor'
  const other = winner === 'Imani' ? 'Noor' : 'Imani'
  const [won, lost] = [people[winner], people[other]]
  await expect(lost.getByText(`${winner} is with this one`, { exact: true })).toBeVisible(soon)
  await expect(take(lost)).toHaveCount(0)
  const card = queue.locator(`[data-case="${caseId}"]`)
  await expect(card).toContainText(`${winner} is with this one.`, soon)

  // The winner writes, falls asleep, and the other takes over.
  await won.getByRole('radio', { name: /A quiet word/ }).check()
  await expect(won.getByLabel('To the author')).not.toHaveValue('')
  await won.getByLabel('To the author').fill('A kind word that took me a while.')
  await expect.poll(() => db.caseDraft.count({ where: { caseId } })).toBe(1)
  const past = { claimedAt: new Date(Date.now() - 9000), expiresAt: new Date(Date.now() - 1000) }
  await db.lease.updateMany({ where: { caseId }, data: past })
  await lost.reload()
  await take(lost).click()
  await expect(lost.getByRole('button', { name: 'Decide' })).toBeVisible()
  await expect(won.getByText(`${other} is with this one now.`, { exact: false })).toBeVisible(soon)
  await expect(won.getByRole('button', { name: 'Decide' })).toHaveCount(0)
  await expect(won.getByText('A kind word that took me a while.')).toBeVisible()

  await lost.getByRole('radio', { name: /Let it stand It stays as it is/ }).check()
  await lost.getByLabel('Why, in a sentence').fill('A joke about bottles.')
  const seen = seenAt(queue, caseId, `${other} let it stand.`)
  await lost.getByRole('button', { name: 'Decide' }).click()
  await expect(card).toContainText(`${other} let it stand.`, soon)
  await delayOf(caseId, 'decided', await seen)
  await expect(won.getByTestId('elsewhere').getByText(`${other} let it stand.`)).toBeVisible(soon)
  await expect(won.getByText('A kind word that took me a while.')).toBeVisible()
  // A card that is decided stays for two minutes, then leaves; a page loaded afresh says the same.
  await queue.reload()
  await expect(card).toContainText(`${other} let it stand.`)
  await db.queueEvent.updateMany({ where: { caseId }, data: { at: new Date(Date.now() - 121_000) } })
  await queue.reload()
  await heard(queue)
  await expect(card).toHaveCount(0)
  // Another device of the one who lost it has the note too, with what was decided.
  const name = winner.toLowerCase()
  const device = await visit(browser, name)
  await device.goto(path)
  await expect(device.getByText('A kind word that took me a while.')).toBeVisible()
})

test('a queue whose line was down shows what a fresh one shows, and says what happened', async ({
  browser,
}) => {
  test.slow()
  const [stands, edited] = [
    await caseAmongDads(`Nobody ever died of a cold dinner ${Date.now()}`),
    await caseAmongDads(`Mine never cried like that ${Date.now()}`),
  ]
  const [noor, alex] = [await visit(browser, 'noor'), await visit(browser, 'alex')]
  await noor.goto('/moderation')
  await heard(noor)
  // one event that is heard, so that there is something to come back to
  await alex.goto(edited.path)
  await take(alex).click()
  await expect(noor.locator(`[data-case="${edited.caseId}"]`)).toContainText('Alex is with this one.', soon)
  await noor.context().setOffline(true)
  await alex.getByRole('button', { name: 'Give it back' }).click()
  // A page left at once would take its unsent request with it.
  await expect(take(alex)).toBeVisible()
  await alex.goto(stands.path)
  await take(alex).click()
  await letItStand(alex, 'True enough.')
  await expect(alex).toHaveURL(/\/moderation$/)
  await noor.context().setOffline(false)
  const card = noor.locator(`[data-case="${stands.caseId}"]`)
  await expect(card).toContainText('Alex let it stand.', { timeout: 30_000 })
  await expect(noor.locator(`[data-case="${edited.caseId}"]`)).not.toContainText('is with this one')
  const fresh = await visit(browser, 'noor')
  await fresh.goto('/moderation')
  await heard(fresh)
  const texts = async (page: Page) =>
    (await page.locator('[data-case]').allInnerTexts()).map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/just now|an? \w+ ago|\d+ \w+ ago|best within an? \w+|\d+ minutes/g, ''),
    )
  expect(await texts(noor)).toEqual(await texts(fresh))
})
