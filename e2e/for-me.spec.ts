import { expect, type Page, test } from '@playwright/test'
import { deliverLetters } from '#server/care-tools/deliver-letters.ts'
import { db } from '#server/db.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const

const memberOf = (name: string) => db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } })
const entriesOf = async (name: string, kind: string) =>
  db.careEntry.count({ where: { memberId: (await memberOf(name)).id, kind, deletedAt: null } })

const open = async (page: Page, tool = '') => {
  await page.goto(`/for-me${tool}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
/** By a tap, as it works without a network. */
const tap = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) }).click()

test('a thought is looked at without a network, kept with the account after, and one tap makes a post of its public part', async ({
  browser,
}) => {
  const page = await visit(browser, 'amara', phone)
  await open(page)
  await page.context().setOffline(true)
  await tap(page, 'A thought that hurts')
  await page.getByRole('button', { name: 'I shouted, and I saw their face.' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Yelling', { exact: true }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('group', { name: 'Is it true' }).getByText('Not all of it').click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('A bit of both').click()
  await page.getByRole('button', { name: 'Go on' }).click()
  const toFriend = 'You were up since four. You said sorry before school.'
  await page.getByLabel('What would you tell them?').fill(toFriend)
  await page.getByRole('button', { name: 'Now say it to me' }).click()
  await expect(page.getByText('Dear you,')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Rest', { exact: true }).click()
  await page.getByRole('button', { name: 'I am tired. That needs sleep, not blame.' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Half an hour earlier to bed').click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('It is kept for you alone.', { exact: false })).toBeVisible()
  expect(await entriesOf('amara', 'thought')).toBe(0)

  await page.context().setOffline(false)
  await expect.poll(() => entriesOf('amara', 'thought')).toBe(1)

  await page.getByRole('button', { name: 'Turn it into a post' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('I shouted, and I saw their face.')
  await expect(dialog.locator('blockquote')).not.toContainText(toFriend)
  await dialog.getByRole('button', { name: 'Take these words to Write' }).click()
  const box = page.getByLabel('What happened')
  await expect(box).toHaveValue(/I shouted, and I saw their face\.\n\nWhat I try to tell myself: I am tired/)
  expect(await box.inputValue()).not.toMatch(/up since four|earlier to bed|Yelling/i)
})

test('a thought that was left half way is gone on with, on another device', async ({ browser }) => {
  const page = await visit(browser, 'beth', phone)
  await open(page, '/thought')
  await page.getByLabel('What is the thought?').fill('I was glad to be at work.')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(() => entriesOf('beth', 'thought')).toBe(1)
  const other = await visit(browser, 'beth', phone)
  await open(other)
  await other.getByRole('link', { name: 'Go on where you were' }).click()
  // which step has reached the account by then is not said
  await expect(async () => {
    const next = other.getByRole('button', { name: 'Go on', exact: true })
    if (await next.isVisible()) await next.click()
    await expect(other.getByText('What set it off?')).toBeVisible({ timeout: 1000 })
  }).toPass()
})

test('a check-in is three taps, and three heavy days offer a person, a pause and a place, until "Not now"', async ({
  browser,
}) => {
  const page = await visit(browser, 'priya', phone)
  for (const day of [8, 9, 10]) {
    await page.clock.setFixedTime(new Date(`2027-03-${String(day).padStart(2, '0')}T21:00:00Z`))
    await open(page, '/check-in')
    await page.getByText('Empty', { exact: true }).click()
    await page.getByText('Used up', { exact: true }).click()
    await expect(page.getByText('Kept.', { exact: false })).toHaveCount(0)
    await page.getByText('Very loud', { exact: true }).click()
    await expect(page.getByText('Kept. It is good that you asked yourself.')).toBeVisible()
    const offer = page.getByText('These days sound heavy')
    await expect(offer).toHaveCount(day === 10 ? 1 : 0)
  }
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('These days sound heavy')).toHaveCount(0)
  await open(page)
  await expect(page.getByText('These days sound heavy')).toHaveCount(0)
  await page.clock.setFixedTime(new Date('2027-03-11T21:00:00Z'))
  await open(page)
  await expect(page.getByText('These days sound heavy')).toHaveCount(0)
})

test('two devices without a network write at once, and both keep what was written', async ({ browser }) => {
  const [one, two] = [await visit(browser, 'mei', phone), await visit(browser, 'mei', phone)]
  await open(one, '/card')
  await one.getByLabel('What it is called').fill('From the start')
  await expect.poll(() => entriesOf('mei', 'card')).toBe(1)
  await open(two, '/card')
  await expect(two.getByLabel('What it is called')).toHaveValue('From the start')
  for (const page of [one, two]) await page.context().setOffline(true)
  await one.getByLabel('What it is called').fill('From the phone')
  await two.getByLabel('What it is called').fill('From the tablet')
  await one.context().setOffline(false)
  await expect
    .poll(
      async () =>
        (await db.careEntry.findFirst({ where: { memberId: (await memberOf('mei')).id, kind: 'card' } }))
          ?.revision,
    )
    .toBeGreaterThan(1)
  await two.context().setOffline(false)
  await expect.poll(() => entriesOf('mei', 'card')).toBe(2)
})

test('small good things gather into a week, and one can be shared after seeing what goes over', async ({
  browser,
}) => {
  const page = await visit(browser, 'mei', phone)
  await open(page, '/wins')
  for (const words of ['We laughed in the bath.', 'Nobody cried at the shoes.']) {
    await page.getByLabel('One small good thing').fill(words)
    await page.getByRole('button', { name: 'Put it in the jar' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: 'All you did this week' })).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'in the bath' })
    .getByRole('button', { name: 'Share this one' })
    .click()
  await page.getByRole('button', { name: 'Take these words to Write' }).click()
  await expect(page.getByLabel('What went well?')).toHaveValue('We laughed in the bath.')
  expect(await db.post.count({ where: { revisions: { some: { body: 'We laughed in the bath.' } } } })).toBe(0)
})

test('words that are being written are there after the tab was closed', async ({ browser }) => {
  const page = await visit(browser, 'hannah', phone)
  await open(page, '/wins')
  await page.getByLabel('One small good thing').fill('Half a sen')
  const again = await page.context().newPage()
  await page.close()
  await open(again, '/wins')
  await expect(again.getByLabel('One small good thing')).toHaveValue('Half a sen')
})

test('opens anew without a network, with what was kept and a place to write more', async ({ browser }) => {
  const page = await visit(browser, 'grace', phone)
  await open(page, '/wins')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByLabel('One small good thing').fill('The bus waited for us.')
  await page.getByRole('button', { name: 'Put it in the jar' }).click()
  await expect.poll(() => entriesOf('grace', 'win')).toBe(1)
  await page.context().setOffline(true)
  await page.goto('/for-me/wins')
  await expect(page.getByText('The bus waited for us.')).toBeVisible()
  await page.getByLabel('One small good thing').fill('We counted stars.')
  await page.getByRole('button', { name: 'Put it in the jar' }).click()
  await tap(page, 'For me$')
  await expect(page.getByRole('heading', { name: 'Right now' })).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(() => entriesOf('grace', 'win')).toBe(2)
})

test('time together goes on over a closed tab, keeps this place silent, and ends softly', async ({
  browser,
}) => {
  const page = await visit(browser, 'hannah', phone)
  await page.clock.install({ time: new Date('2027-03-10T18:00:00Z') })
  await open(page, '/time')
  await page.getByText('15 minutes', { exact: true }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: 'Just you two' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-quiet', '')
  await page.clock.runFor(60_000)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Just you two' })).toBeVisible()
  await page.clock.runFor(15 * 60_000)
  await expect(page.getByText('That was your time together.')).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-quiet', '')
})

test('a letter is sealed until its day, and then waits to be opened', async ({ browser }) => {
  const page = await visit(browser, 'beth', phone)
  await page.clock.setFixedTime(new Date('2027-03-01T20:00:00Z'))
  await open(page, '/letters')
  await page.getByLabel('Your letter').fill('Dear me, it got easier in spring.')
  await page.getByText('On a day I choose').click()
  await page.getByLabel('The day').fill('2027-03-10')
  await page.getByRole('button', { name: 'Seal the letter' }).click()
  await expect(page.getByText('It arrives on 10 March 2027.').first()).toBeVisible()
  await expect(page.locator('main').getByText('it got easier')).toHaveCount(0)
  await expect.poll(() => entriesOf('beth', 'letter')).toBe(1)

  expect(await deliverLetters(new Date('2027-03-09T20:00:00Z'))).toBe(0)
  expect(await deliverLetters(new Date('2027-03-10T12:00:00Z'))).toBe(1)
  await page.clock.setFixedTime(new Date('2027-03-10T12:00:00Z'))
  await page.goto('/notices')
  await page.getByRole('link', { name: /Something you left for yourself/ }).click()
  await expect(page.getByText('it got easier')).toHaveCount(0)
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByText('Dear me, it got easier in spring.')).toBeVisible()
})

test('everything can be taken along, and deleted in two taps, on every device', async ({ browser }) => {
  const [page, other] = [await visit(browser, 'viktor', phone), await visit(browser, 'viktor', phone)]
  await open(page, '/comfort')
  await page.getByLabel('Something that helps you').fill('The bench behind the library.')
  await page.getByRole('button', { name: 'Put it in the box' }).click()
  await expect.poll(() => entriesOf('viktor', 'comfort')).toBe(1)
  await open(other, '/comfort')
  await expect(other.getByText('The bench behind the library.')).toBeVisible()

  await open(page, '/kept')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'As data (JSON)' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  expect(Buffer.concat(chunks).toString()).toContain('The bench behind the library.')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('button', { name: 'Yes, delete all of it' }).click()
  await expect(page.getByText('All of it is deleted.')).toBeVisible()
  expect(await entriesOf('viktor', 'comfort')).toBe(0)
  await other.reload()
  await expect(other.getByText('The bench behind the library.')).toHaveCount(0)
})
