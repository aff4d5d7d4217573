import { expect, type Page, test } from '@playwright/test'
import { makeThread } from '#prisma/factories/thread.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }

const makeTwo = async () => {
  const [reader, writer] = [await newcomer('Reader'), await newcomer('Vexley')]
  const { threadId } = await makeThread(reader.viewer, reader.circleId)
  return { reader, writer, path: `/threads/${threadId}` }
}

/** What the page of another holds: as it was sent, and as it stands there now. */
const everythingIn = async (page: Page, path: string) =>
  [await (await page.request.get(path)).text(), await page.content()].join('\n')

const giveAway = ({ viewer, key, name }: Awaited<ReturnType<typeof newcomer>>) =>
  new RegExp([viewer.memberId, key, name].join('|'), 'i')

test('a parent answers without a name: an alias live and after a reload, and nothing else in the page', async ({
  browser,
}) => {
  const { reader, writer, path } = await makeTwo()
  const reads = await visit(browser, reader.key)
  const writes = await visit(browser, writer.key, phone)
  await reads.goto(path)
  await writes.goto(path)
  const words = `I shouted, and then I sat on the stairs ${Date.now()}`
  await writes.getByLabel('Your answer').fill(words)
  await writes.getByRole('switch', { name: /Post without my name/ }).check()
  await writes.getByRole('button', { name: 'Answer', exact: true }).click()
  const seen = reads.getByRole('article').filter({ hasText: words })
  await expect(seen.getByText(/^[A-Z]\w+( [A-Z]\w+)?, a parent$/)).toBeVisible()
  const alias = (await seen.getByText(/, a parent$/).textContent()) ?? ''
  expect(await everythingIn(reads, path)).not.toMatch(giveAway(writer))
  await reads.reload()
  await expect(seen.getByText(alias)).toBeVisible()
  await reads.goto('/circles/dads')
  await expect(reads.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await everythingIn(reads, '/circles/dads')).not.toMatch(giveAway(writer))
  await reads.goto('/notices')
  await expect(reads.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await everythingIn(reads, '/notices')).not.toMatch(giveAway(writer))
})

test('a name is put on and taken off again, and whoever looks on sees it at once', async ({ browser }) => {
  const { reader, writer, path } = await makeTwo()
  const reads = await visit(browser, reader.key)
  const writes = await visit(browser, writer.key, phone)
  await reads.goto(path)
  await writes.goto(path)
  const words = `Nobody told me about the quiet ${Date.now()}`
  await writes.getByLabel('Your answer').fill(words)
  await writes.getByRole('switch', { name: /Post without my name/ }).check()
  await writes.getByRole('button', { name: 'Answer', exact: true }).click()
  const seen = reads.getByRole('article').filter({ hasText: words })
  const alias = (await seen.getByText(/, a parent$/).textContent()) ?? ''
  const mine = writes.getByRole('article').filter({ hasText: words })

  await mine.getByRole('button', { name: 'More for your post' }).click()
  await writes.getByRole('menuitem', { name: 'Show my name' }).click()
  await expect(writes.getByText('people may guess that they are yours', { exact: false })).toBeVisible()
  await writes.getByRole('button', { name: 'Show my name' }).click()
  await expect(seen.getByText(writer.name, { exact: true })).toBeVisible()

  await mine.getByRole('button', { name: 'More for your post' }).click()
  await writes.getByRole('menuitem', { name: 'Take my name off' }).click()
  await writes.getByRole('button', { name: 'Take it off' }).click()
  await expect(seen.getByText(alias)).toBeVisible()
  await reads.reload()
  await expect(seen.getByText(alias)).toBeVisible()
  expect(await everythingIn(reads, path)).not.toMatch(giveAway(writer))
})
