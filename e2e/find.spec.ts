import { expect, type Page, test } from '@playwright/test'
import { makeHiddenReply } from '#prisma/factories/apart.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { learnWords } from '#server/search/learn-words.ts'
import { newThreadOf } from './_community/find.ts'
import { person } from './_community/person.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }
const worst = 'You are a disgusting mother and your kids should be taken away from you'

const seqOf = async (postId: string) => (await db.post.findUniqueOrThrow({ where: { id: postId } })).seq
const found = (page: Page) => page.getByRole('list', { name: 'What we found' }).getByRole('listitem')
const nothing = (page: Page) => page.getByText('Nothing with these words', { exact: true })

const look = async (page: Page, words: string) => {
  const answer = page.waitForResponse((response) => response.url().includes('search.posts'))
  await page.getByLabel('Your words').fill(words)
  await page.getByLabel('Your words').press('Enter')
  await answer
  await expect(page.getByRole('button', { name: 'Look', exact: true })).toBeVisible()
}

/** Chooses in the menu of one post. */
const choose = async (page: Page, postId: string, item: string) => {
  await page
    .locator(`#post-${postId}`)
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a word is found again, also with a slip of the finger, and opens its conversation there', async ({
  browser,
}) => {
  const { id } = await newThreadOf('wfh-moms', 'mei', { title: 'The lighthouse picture book' })
  const sara = await person('sara')
  for (let n = 0; n < 6; n++) await makeReply(sara, id, `Before it, number ${n}.\n\n${'Tea. '.repeat(60)}`)
  const { postId } = await makeReply(sara, id, 'Ours sleeps with a marzipan hedgehog under the pillow')
  for (let n = 0; n < 6; n++) await makeReply(sara, id, `After it, number ${n}.\n\n${'Tea. '.repeat(60)}`)
  await learnWords()

  const priya = await visit(browser, 'priya', phone)
  await priya.goto('/')
  await priya.getByRole('link', { name: 'Look for something' }).first().click()
  await look(priya, 'marzipna')
  await expect(found(priya)).toHaveCount(1)
  await expect(found(priya).getByText('An answer in “The lighthouse picture book”')).toBeVisible()
  await expect(found(priya).locator('mark')).toHaveText('marzipan')
  await look(priya, 'marzipan hedgehog')
  await expect(found(priya)).toHaveCount(1)
  expect(priya.url()).not.toContain('marzipan')

  await priya.getByText('Only some of them').click()
  await priya.getByText('Working moms', { exact: true }).click()
  await expect(nothing(priya)).toBeVisible()
  await priya.getByRole('button', { name: 'Look in all of it' }).click()
  await expect(found(priya)).toHaveCount(1)
  await priya.getByText('Longer ago', { exact: true }).click()
  await expect(nothing(priya)).toBeVisible()
  await priya.getByText('The last week', { exact: true }).click()
  await expect(found(priya)).toHaveCount(1)

  await found(priya).getByRole('link').click()
  await expect(priya).toHaveURL(new RegExp(`/threads/${id}`))
  const post = priya.locator(`#post-${postId}`)
  await expect(post).toBeFocused()
  await expect(post).toBeInViewport()
  await priya.goBack()
  await expect(found(priya).locator('mark').first()).toBeVisible()
})

test('words that are held, and those of another circle, are not found by any spelling', async ({
  browser,
}) => {
  const [moms, dads] = [await newThreadOf('wfh-moms', 'mei'), await newThreadOf('dads', 'tomasz')]
  const { postId } = await makeReply(await person('pennylane'), moms.id, `${worst}, says the quagmire`)
  const state = async () => (await db.post.findUniqueOrThrow({ where: { id: postId } })).state
  // the engine may be late; a job reads it then
  await expect.poll(state, { timeout: 40_000 }).toBe('held')
  await makeReply(await person('ben'), dads.id, 'The quagmire behind the shed')
  await learnWords()

  const priya = await visit(browser, 'priya', phone)
  await priya.goto('/search')
  for (const words of ['quagmire', 'quagmrie', '"says the quagmire"', '" -& :* (((', '🫖']) {
    await look(priya, words)
    await expect(nothing(priya)).toBeVisible()
  }
  const tomasz = await visit(browser, 'tomasz', phone)
  await tomasz.goto('/search')
  await look(tomasz, 'quagmire')
  await expect(found(tomasz)).toHaveCount(1)
})

test('a post is kept, found again, and what was taken back leaves no word in what is kept', async ({
  browser,
}) => {
  const { id, path } = await newThreadOf('stay-at-home-moms', 'amara')
  const beth = await person('beth')
  const { postId } = await makeReply(beth, id, 'You are doing it, right now, with one hand.')
  const lucy = await visit(browser, 'lucy', phone)
  await lucy.goto(path)
  await choose(lucy, postId, 'Keep this for me')
  await expect(lucy.getByText('Kept for you alone.', { exact: false })).toBeVisible()
  await lucy.goto('/you')
  await lucy.getByRole('link', { name: /What you keep/ }).click()
  const kept = lucy.getByRole('list', { name: 'What you keep' }).getByRole('listitem')
  await expect(kept.getByText('You are doing it, right now')).toBeVisible()
  await kept.getByRole('link').click()
  await expect(lucy.locator(`#post-${postId}`)).toBeFocused()

  await deletePost(beth, postId)
  await lucy.goto('/saved')
  await expect(kept.getByText('These words are not here any more.')).toBeVisible()
  await expect(lucy.getByText('right now, with one hand')).toHaveCount(0)
  await kept.getByRole('button', { name: 'Let it go' }).click()
  await expect(lucy.getByText('Nothing kept yet')).toBeVisible()
})

test('unread from here stays so until the reader comes back, and opens there', async ({ browser }) => {
  const { id, path } = await newThreadOf('stay-at-home-moms', 'amara')
  const beth = await person('beth')
  for (const words of ['First.', 'Second.']) await makeReply(beth, id, words)
  const { postId } = await makeReply(beth, id, 'Third, for a quieter hour.')
  await makeReply(beth, id, 'Fourth.')
  const mark = async () =>
    (await db.readMark.findFirst({ where: { threadId: id, member: { email: 'lucy@demo.example' } } }))
      ?.lastReadSeq

  const lucy = await visit(browser, 'lucy', phone)
  await lucy.goto(path)
  await lucy.getByText('Fourth.').scrollIntoViewIfNeeded()
  const { headSeq } = await db.thread.findUniqueOrThrow({ where: { id } })
  await expect.poll(mark).toBe(headSeq)
  await choose(lucy, postId, 'Unread from here')
  await expect(lucy.getByText('When you come back, it opens here.')).toBeVisible()
  const before = ((await seqOf(postId)) ?? 0) - 1
  await expect.poll(mark).toBe(before)
  // what is on the screen is not marked as read again
  await lucy.getByText('First.').scrollIntoViewIfNeeded()
  await lucy.getByText('Fourth.').scrollIntoViewIfNeeded()
  await lucy.goto('/circles/stay-at-home-moms')
  expect(await mark()).toBe(before)
  const item = lucy.getByRole('listitem').filter({ has: lucy.locator(`[href="${path}"]`) })
  await expect(item.getByText('2 new posts')).toBeVisible()
  await item.getByRole('link').first().click()
  const line = lucy.getByText('New since you were here')
  await expect(line).toBeVisible()
  const third = await lucy.locator(`#post-${postId}`).boundingBox()
  const above = await line.boundingBox()
  expect((third?.y ?? 0) - (above?.y ?? 0)).toBeLessThan(80)
})

test('people are named and quoted as they appear here, an anonymous one too, and a quote has no copy', async ({
  browser,
}) => {
  const { id, path } = await newThreadOf('wfh-moms', 'mei')
  const [sara, nettle] = [await person('sara'), await person('nettle')]
  await makeReply(sara, id, 'We hid in the pantry too.')
  const { postId } = await makeHiddenReply(nettle, id, 'I cried in the car, and nobody knows.')
  const { alias } = await db.post.findUniqueOrThrow({ where: { id: postId }, include: { alias: true } })
  const name = `${alias?.name}, a parent`

  const reader = await visit(browser, 'sara', phone)
  await reader.goto(path)
  const priya = await visit(browser, 'priya', phone)
  await priya.goto(path)
  const box = priya.getByLabel('Your answer')
  await box.pressSequentially('Thank you @')
  const people = priya.getByRole('list', { name: 'People in this conversation' })
  await expect(people.getByRole('button')).toHaveCount(3)
  await expect(people.getByText('nettle')).toHaveCount(0)
  await people.getByRole('button', { name: `@${name}` }).click()
  await expect(box).toHaveValue(`Thank you @${name} `)
  await expect(box).toBeFocused()

  await choose(priya, postId, 'Quote')
  await expect(box).toBeFocused()
  await expect(priya.locator('form blockquote')).toContainText('I cried in the car')
  await box.pressSequentially('and me')
  await priya.getByRole('button', { name: 'Answer', exact: true }).click()
  for (const page of [priya, reader]) {
    const answer = page.getByRole('article').filter({ hasText: `Thank you @${name} and me` })
    await expect(answer.locator('blockquote')).toContainText(name)
    await expect(answer.locator('blockquote')).toContainText('I cried in the car')
    expect(await page.getByRole('list', { name: 'Posts' }).innerHTML()).not.toMatch(/nettle/i)
  }
  await expect(priya.locator('form blockquote')).toHaveCount(0)
  const hidden = await visit(browser, 'nettle', phone)
  await hidden.goto('/notices')
  await expect(hidden.getByText('Somebody named you in a conversation').first()).toBeVisible()

  await hidden.goto(path)
  await choose(hidden, postId, 'Take it back')
  await expect(reader.locator('blockquote')).toHaveText('These words are not here any more.')
  await expect(reader.getByText('I cried in the car')).toHaveCount(0)
})
