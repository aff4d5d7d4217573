import { expect, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { looksOfAll, looksOfTeam } from './_community/looks/all.ts'
import { routes } from './_community/looks/routes.ts'
import { expectWellMade, openFor, walk } from './_community/looks/well-made.ts'
import { newStaff } from './_community/newcomer.ts'

// The pages of one person do not wait for those of another.
test.describe.configure({ mode: 'parallel' })

/** Only there where no real mail is sent: mailbox.spec.ts looks at it. */
const elsewhere = ['/mailbox']

test('no page is left out', () => {
  const walked = [looksOfAll, looksOfTeam].flatMap(Object.values).flatMap(Object.keys)
  expect([...new Set([...walked, ...elsewhere])].sort()).toEqual(routes())
})

for (const [whose, looks] of Object.entries(looksOfAll))
  test(`pages of ${whose}: axe finds nothing in both sizes and themes, and help is one tap away`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    await walk(browser, looks)
  })

test('axe finds nothing where somebody is asked who they are', async ({ browser }) => {
  const { key, viewer } = await newStaff('moderator')
  const { memberId } = viewer
  const page = await openFor(browser, key)
  await page.goto('/you/second-step')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.getByLabel('The six digits that it shows now').waitFor()
  await expectWellMade(page, 'setting an app up')
  await db.session.updateMany({ where: { memberId }, data: { createdAt: new Date(0), provenAt: null } })
  await page.goto('/you/second-step')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mail me a code' }).waitFor()
  await expectWellMade(page, 'the question')
})
