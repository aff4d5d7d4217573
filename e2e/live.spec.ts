import { expect, test } from '@playwright/test'
import { newThreadOf, threadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

test('a reply, its new words and its going reach another browser at once', async ({ browser }) => {
  const { path } = await threadOf('dads')
  const tomasz = await visit(browser, 'tomasz')
  const ben = await visit(browser, 'ben')
  await tomasz.goto(path)
  await ben.goto(path)
  await expect(tomasz.getByTestId('here-now')).toBeVisible()
  const words = `I hid in the car for ten minutes today ${Date.now()}`
  // Typing is told at most every few seconds, and only once the line is open.
  await expect(async () => {
    await ben.getByLabel('Your answer').pressSequentially('I hid')
    await expect(tomasz.getByText('Someone is writing…')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await ben.getByLabel('Your answer').fill(words)
  await ben.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(tomasz.getByText(words)).toBeVisible({ timeout: 2000 })
  await expect(ben.getByLabel('Your answer')).toHaveValue('')

  const post = ben.getByRole('article').filter({ hasText: words })
  await post.getByRole('button', { name: 'More for your post' }).click()
  await ben.getByRole('menuitem', { name: 'Change the words' }).click()
  await ben.getByLabel('Your words').fill(`${words}, and it helped`)
  await ben.getByRole('button', { name: 'Save' }).click()
  await expect(tomasz.getByText(`${words}, and it helped`)).toBeVisible({ timeout: 2000 })

  await ben
    .getByRole('article')
    .filter({ hasText: words })
    .getByRole('button', { name: 'More for your post' })
    .click()
  await ben.getByRole('menuitem', { name: 'Take it back' }).click()
  await expect(tomasz.getByText(words)).toHaveCount(0, { timeout: 2000 })
  await ben.getByRole('button', { name: 'Bring it back' }).click()
  await expect(tomasz.getByText(`${words}, and it helped`)).toBeVisible({ timeout: 2000 })
})

test('a dad says me too and takes it back, and only the author hears, in words', async ({ browser }) => {
  const { path, opening } = await newThreadOf('dads', 'tomasz')
  const writer = await visit(browser, 'tomasz')
  const viktor = await visit(browser, 'viktor')
  await writer.goto(path)
  await viktor.goto(path)
  const post = viktor.locator(`#post-${opening}`)
  await post.getByRole('button', { name: /^Me too/ }).click()
  await expect(post.getByRole('button', { name: /You said me too/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(writer.locator(`#post-${opening}`).getByText('One parent has been here too.')).toBeVisible({
    timeout: 3000,
  })
  await expect(viktor.getByText('has been here too')).toHaveCount(0)
  await post.getByRole('button', { name: /You said me too/ }).click()
  await expect(writer.locator(`#post-${opening}`).getByText('has been here too')).toHaveCount(0, {
    timeout: 3000,
  })
})

test('a browser that was offline for a while shows what a fresh load shows', async ({ browser }) => {
  const { path } = await threadOf('working-moms')
  const grace = await visit(browser, 'grace')
  const jo = await visit(browser, 'jo')
  await grace.goto(path)
  await jo.goto(path)
  await expect(jo.getByLabel('Your answer')).toBeVisible()
  await grace.context().setOffline(true)
  for (const words of [
    'first while you were away',
    'second while you were away',
    'third while you were away',
  ]) {
    await jo.getByLabel('Your answer').fill(words)
    await jo.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(jo.getByRole('article').filter({ hasText: words })).toBeVisible()
  }
  await jo
    .getByRole('article')
    .filter({ hasText: 'second while' })
    .getByRole('button', { name: 'More for your post' })
    .click()
  await jo.getByRole('menuitem', { name: 'Take it back' }).click()
  await expect(jo.getByText('You took this back.', { exact: false })).toBeVisible()
  await grace.context().setOffline(false)
  await expect(grace.getByText('third while you were away')).toBeVisible({ timeout: 20_000 })
  await expect(grace.getByText('second while you were away')).toHaveCount(0)
  const shown = await grace.getByRole('article').allInnerTexts()
  const fresh = await visit(browser, 'grace')
  await fresh.goto(path)
  await expect(fresh.getByText('third while you were away')).toBeVisible()
  const words = (texts: string[]) =>
    texts.map((text) => text.replace(/\s+/g, ' ').replace(/just now|a minute ago|\d+ \w+ ago/g, ''))
  const freshly = words(await fresh.getByRole('article').allInnerTexts())
  expect(words(shown).slice(-freshly.length)).toEqual(freshly)
})

test('a line that was refused while the database was away is asked for again', async ({ browser }) => {
  const thread = await threadOf('dads', { without: ['tomasz'] })
  const reader = await visit(browser, 'tomasz', { serviceWorkers: 'block' })
  let refused = 0
  // by requests alone, which can be answered otherwise on their way
  await reader.routeWebSocket('**/live/**', (line) => line.close())
  // as the server answers a handshake for which it could not ask who it is
  await reader.route('**/live/**', async (route) => {
    const answer = await route.fetch()
    const said = await answer.text()
    if (refused > 0 || !said.startsWith('40')) return route.fulfill({ response: answer, body: said })
    refused += 1
    await route.fulfill({ response: answer, body: '44{"message":"UNEXPECTED"}' })
  })
  const joined = reader.waitForRequest((asked) => (asked.postData() ?? '').includes('joinThread'))
  await reader.goto(thread.path)
  await joined
  expect(refused).toBe(1)
  const writer = await visit(browser, 'ben')
  await writer.goto(thread.path)
  const words = `Here again ${Date.now()}`
  await writer.getByLabel('Your answer').fill(words)
  await writer.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(reader.getByText('the live line is down')).toHaveCount(0)
  await expect(reader.getByText(words)).toBeAttached({ timeout: 8000 })
  // a question that still waits for news would end with the page, and be the next journey's trouble
  await reader.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what is typed while an answer is on its way stays, and goes next', async ({ browser }) => {
  const { path } = await threadOf('working-moms')
  const jo = await visit(browser, 'jo', { serviceWorkers: 'block' })
  let letGo = () => {}
  const held = new Promise<void>((go) => {
    letGo = go
  })
  await jo.route('**/api/trpc/posts.reply*', async (route) => {
    const answer = await route.fetch()
    await held
    await route.fulfill({ response: answer })
  })
  await jo.goto(path)
  const box = jo.getByLabel('Your answer')
  await box.fill('we got through the morning')
  await jo.getByRole('button', { name: 'Answer', exact: true }).click()
  // the live line is quicker than the answer to the request
  await expect(jo.getByRole('article').filter({ hasText: 'we got through the morning' })).toBeVisible()
  await box.fill('and now there is tea')
  letGo()
  await expect(jo.getByRole('button', { name: 'Answer', exact: true })).toBeVisible()
  await expect(box).toHaveValue('and now there is tea')
  await jo.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(jo.getByRole('article').filter({ hasText: 'and now there is tea' })).toHaveCount(1)
  await expect(box).toHaveValue('')
})

test('words that are being written survive a closed tab', async ({ browser }) => {
  const { path } = await threadOf('wfh-moms')
  const priya = await visit(browser, 'priya')
  await priya.goto(path)
  await priya.getByLabel('Your answer').fill('half a thought, then the baby')
  await priya.close()
  const again = await priya.context().newPage()
  await again.goto(path)
  await expect(again.getByLabel('Your answer')).toHaveValue('half a thought, then the baby')
  await expect(again.getByText('We kept what you began to write.')).toBeVisible()
})

test('where no live line gets through, the page says so and looks by itself', async ({ browser }) => {
  const thread = await threadOf('dads', { without: ['tomasz'] })
  const reader = await visit(browser, 'tomasz')
  await reader.context().route('**/live/**', (route) => route.abort())
  await reader.goto(thread.path)
  await expect(reader.getByText('the live line is down')).toBeVisible({ timeout: 20_000 })
  const writer = await visit(browser, 'ben')
  await writer.goto(thread.path)
  const words = `Said past the line ${Date.now()}`
  await writer.getByLabel('Your answer').fill(words)
  await writer.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(reader.getByText(words)).toBeAttached({ timeout: 40_000 })
})
