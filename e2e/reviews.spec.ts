import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeMember, viewerOf } from '#prisma/factories/member.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { newThreadOf } from './_community/find.ts'
import { restTeam } from './_community/rest-team.ts'
import { visit } from './_community/visit.ts'

test.beforeEach(restTeam)

const reason = 'The crocodile in the second half settles it.'

const answer = async (page: Page, path: string, words: string) => {
  await page.goto(path)
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByText(words).first()).toBeVisible()
  const find = () => db.case.findFirst({ where: { post: { revisions: { some: { body: words } } } } })
  await expect.poll(find).toBeTruthy()
  return db.case.findFirstOrThrow({ where: { post: { revisions: { some: { body: words } } } } })
}

/** Imani takes something out of view, and by now she could not undo it any more. */
const decidedByImani = async (caseId: string) => {
  const imani = viewerOf(await db.member.findUniqueOrThrow({ where: { email: 'imani@demo.example' } }))
  const tab = 'tab-of-a-journey'
  const { token } = await claimCase(imani, caseId, tab)
  const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const guideline = await db.guideline.findFirstOrThrow({ where: { circleId: null } })
  const base = { caseId, tab, token, version, idempotencyKey: randomUUID(), reason, insists: false }
  const judged = { kind: 'hide' as const, guidelineId: guideline.id, note: '', spans: [] }
  const made = await decideCase(imani, { ...base, ...judged })
  if (!made.done) throw new Error('nothing was decided')
  const { decisionId } = made
  await db.settlement.create({ data: { decisionId } })
  await db.review.deleteMany({ where: { doneAt: null } })
  await db.goldenCase.updateMany({ data: { retiredAt: new Date() } })
  const about = { decisionId, firstId: imani.memberId, lane: 'shaming', first: 'act' } as const
  // before whatever else waits by then
  await db.review.create({ data: { kind: 'disagreement', createdAt: new Date(0), ...about } })
  return decisionId
}

const say = async (page: Page, verdict: RegExp, why: string) => {
  await page.getByRole('radio', { name: verdict }).check()
  await page.getByLabel('Why, in a sentence').fill(why)
  await page.getByRole('button', { name: 'That is how I see it' }).click()
}

const onPanel = async (browser: Browser, name: string, why: string) => {
  const page = await visit(browser, name)
  await page.goto('/moderation/reviews')
  await page.getByRole('link', { name: /^Shaming.*Since/ }).click()
  await expect(
    page.getByText('what was decided for this author does not change', { exact: false }),
  ).toBeVisible()
  await expect(page.getByText(/crocodile|walrus/)).toHaveCount(0)
  await say(page, /Leave it/, why)
  return page
}

test('a decision is seen otherwise with fresh eyes, three others rule, and it stands beside the next one like it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { path } = await newThreadOf('wfh-moms', 'mei')
  const words = 'Real mothers do not leave their babies with strangers all day, they stay at home'
  const pennylane = await visit(browser, 'pennylane')
  const first = await answer(pennylane, path, words)
  const decisionId = await decidedByImani(first.id)

  const noor = await visit(browser, 'noor')
  await noor.goto('/moderation')
  await noor.getByRole('link', { name: 'Look with fresh eyes' }).click()
  await noor.getByRole('button', { name: 'Show me one' }).click()
  await expect(noor.getByText('Real mothers', { exact: false }).first()).toBeVisible()
  await expect(noor.getByText(/Imani|crocodile/)).toHaveCount(0)
  await noor.getByRole('button', { name: 'That is how I see it' }).click()
  await expect(noor.getByText('Please choose one of them.')).toBeVisible()
  await noor.getByLabel('Why, in a sentence').fill('A walrus could have said it.')
  await noor.reload()
  await expect(noor.getByLabel('Why, in a sentence')).toHaveValue('A walrus could have said it.')
  await say(noor, /Leave it/, 'A walrus could have said it.')
  await expect(noor.getByRole('heading', { name: 'You two saw it differently' })).toBeVisible()
  await expect(noor.getByText(reason)).toBeVisible()
  await expect(noor.getByText('Imani')).toHaveCount(0)

  for (const name of ['fresh-one', 'fresh-two'])
    await makeMember({ email: `${name}@demo.example`, displayName: name, role: 'moderator' })
  await onPanel(browser, 'fresh-one', 'It is an opinion about work.')
  await onPanel(browser, 'fresh-two', 'Nobody in it is spoken to.')
  const alex = await onPanel(browser, 'alex', 'Harsh, and still about work.')
  await expect(alex.getByText('From now on: leave it')).toBeVisible()
  await noor.goto('/moderation/reviews')
  await noor.getByRole('link', { name: /Shaming: leave it/ }).click()
  await expect(
    noor.getByText('What was decided for the author stays as it is.', { exact: false }),
  ).toBeVisible()

  const { caseId } = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
  const found = await db.case.findUniqueOrThrow({ where: { id: caseId }, include: { post: true } })
  expect([found.state, found.post.state]).toEqual(['closed', 'hidden'])
  await expect
    .poll(() => db.example.count({ where: { source: 'panel', vector: { not: null } } }), { timeout: 20_000 })
    .toBeGreaterThan(0)

  const like = 'A real mother would never leave her baby with strangers all day, she would stay at home'
  const second = await answer(pennylane, path, like)
  await noor.goto(`/moderation/${second.id}`)
  await noor.getByText(/Words like these, decided before/).click()
  await expect(noor.getByText('A panel of three ruled.')).toBeVisible()
  await expect(noor.getByText('It is an opinion about work.', { exact: false })).toBeVisible()
})
