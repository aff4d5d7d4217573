import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { newThreadOf, threadOf } from './_community/find.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Until the worker stands by and what is on the page is kept. */
const settled = async (page: Page) => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true)
  await page.waitForTimeout(1200)
}

const cut = (page: Page, off: boolean) => page.context().setOffline(off)
const postsOf = (body: string) => db.revision.count({ where: { body } })

test('a conversation that was open before can be read and answered without a network, and the answer goes once', async ({
  browser,
}) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const ben = await visit(browser, 'ben', phone)
  await ben.goto(path)
  await settled(ben)
  await cut(ben, true)
  await ben.reload()
  await expect(ben.getByText('You are offline')).toBeVisible()
  await expect(ben.getByText(/This is how it was at \d\d:\d\d/)).toBeVisible()
  await expect(ben.getByText('We got through it, somehow.')).toBeVisible()
  const words = `from the car park, no signal ${Date.now()}`
  await ben.getByLabel('Your answer').fill(words)
  await ben.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(ben.getByTestId('waiting-words')).toContainText('Waiting for the network')
  await expect(ben.getByLabel('Your answer')).toHaveValue('')
  expect(await postsOf(words)).toBe(0)
  await cut(ben, false)
  await expect(ben.getByRole('article').filter({ hasText: words })).toBeVisible({ timeout: 20_000 })
  await expect(ben.getByTestId('waiting-words')).toHaveCount(0)
  expect(await postsOf(words)).toBe(1)
})

test('an answer whose receipt was lost is not posted again, and two tabs send it once', async ({
  browser,
}) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const viktor = await visit(browser, 'viktor', phone)
  await viktor.goto(path)
  await settled(viktor)
  const other = await viktor.context().newPage()
  await other.goto(path)
  // the server takes it, and the line breaks before it can say so
  await viktor.context().route('**/api/trpc/posts.reply*', async (route) => {
    await route.fetch()
    // a tab that gave up meanwhile has no line left to break
    await route.abort('connectionreset').catch(() => undefined)
  })
  const words = `did it arrive ${Date.now()}`
  await viktor.getByLabel('Your answer').fill(words)
  await viktor.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(viktor.getByTestId('waiting-words')).toBeVisible()
  await expect(other.getByTestId('waiting-words')).toBeVisible()
  await viktor.context().unroute('**/api/trpc/posts.reply*')
  await Promise.all(
    [viktor, other].map((page) => page.evaluate(() => window.dispatchEvent(new Event('online')))),
  )
  await expect(viktor.getByTestId('waiting-words')).toHaveCount(0)
  await expect(other.getByTestId('waiting-words')).toHaveCount(0)
  expect(await postsOf(words)).toBe(1)
})

test('a new post written without a network waits through a closed app', async ({ browser }) => {
  const ravi = await visit(browser, 'viktor', phone)
  await ravi.goto('/write')
  await settled(ravi)
  await cut(ravi, true)
  const words = `nobody is awake but us ${Date.now()}`
  await ravi.getByLabel('What happened, or what it feels like').fill(words)
  await ravi.getByRole('button', { name: 'Share it' }).click()
  await expect(ravi.getByTestId('waiting-words')).toContainText(words)
  await ravi.close()
  await ravi.context().setOffline(false)
  const again = await ravi.context().newPage()
  await again.goto('/')
  await expect.poll(() => postsOf(words), { timeout: 20_000 }).toBe(1)
})

test('words that were refused stay, with the reason, and can be changed', async ({ browser }) => {
  const { path } = await threadOf('dads', { without: ['ben'] })
  const ben = await visit(browser, 'ben', phone)
  await ben.goto(path)
  await settled(ben)
  await cut(ben, true)
  const words = `too late for this circle ${Date.now()}`
  await ben.getByLabel('Your answer').fill(words)
  await ben.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(ben.getByTestId('waiting-words')).toBeVisible()
  const where = { member: { email: 'ben@demo.example' }, circle: { slug: 'dads' } }
  await db.membership.updateMany({ where, data: { state: 'left' } })
  await cut(ben, false)
  await expect(ben.getByTestId('waiting-words')).toContainText('Your words are here.', { timeout: 20_000 })
  await db.membership.updateMany({ where, data: { state: 'active' } })
  await ben.getByTestId('waiting-words').getByRole('button', { name: 'Change the words' }).click()
  await expect(ben.getByLabel('Your answer')).toHaveValue(words)
})

test('whoever leaves a circle, or finds a conversation gone, keeps none of it on the phone', async ({
  browser,
}) => {
  const [left, gone] = [await newThreadOf('dads', 'tomasz'), await newThreadOf('dads', 'tomasz')]
  const samira = await visit(browser, (await newcomer('Samira')).key, phone)
  const isKept = (id: string) =>
    samira.evaluate(
      (key) =>
        new Promise<boolean>((done, fail) => {
          const opening = indexedDB.open('enough')
          opening.onerror = () => fail(opening.error)
          opening.onsuccess = () => {
            const all = opening.result.transaction('threads').objectStore('threads').getAllKeys()
            all.onsuccess = () => done(all.result.some((one) => Array.isArray(one) && one[1] === key))
          }
        }),
      id,
    )
  for (const { path, id } of [left, gone]) {
    await samira.goto(path)
    await settled(samira)
    await expect.poll(() => isKept(id)).toBe(true)
  }
  await db.thread.update({ where: { id: gone.id }, data: { listed: false } })
  await samira.goto(gone.path)
  await expect(samira.getByText("We couldn't find this page")).toBeVisible()
  await expect.poll(() => isKept(gone.id)).toBe(false)
  expect(await isKept(left.id)).toBe(true)

  await samira.goto('/circles/dads')
  await samira.getByText('About this circle').click()
  await samira.getByRole('button', { name: 'Leave this circle' }).click()
  await samira.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(samira.getByText('You left', { exact: false })).toBeVisible()
  await expect.poll(() => isKept(left.id)).toBe(false)
})

test('on a shared phone nothing of one member is there for the next', async ({ browser }) => {
  const { path } = await newThreadOf('dads', 'tomasz')
  const ben = await visit(browser, 'ben', phone)
  await ben.goto(path)
  await settled(ben)
  await ben.context().clearCookies()
  await ben.goto('/')
  await expect
    .poll(() =>
      ben.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open('enough')
          asked.onsuccess = () => done(asked.result)
        })
        const count = await new Promise<number>((done) => {
          const asked = db.transaction('threads').objectStore('threads').count()
          asked.onsuccess = () => done(asked.result)
        })
        db.close()
        return count
      }),
    )
    .toBe(0)
  await cut(ben, true)
  await ben.goto(path)
  await expect(ben.getByText('No conversation is kept here yet')).toBeVisible()
  const cached = await ben.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(cached.filter((name) => !name.startsWith('/_next/static/'))).toEqual(['/offline'])
})
