import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import type Axe from 'axe-core'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { newcomer } from './_community/newcomer.ts'
import { visit } from './_community/visit.ts'

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]
const schemes = ['light', 'dark'] as const

// The pages of one person do not wait for those of another.
test.describe.configure({ mode: 'parallel' })

type Who = 'guest' | 'hannah' | 'noor' | 'ruth' | 'imani' | 'alex'

const pagesFor = async (): Promise<Record<Who, string[]>> => {
  const { path } = await threadOf('stay-at-home-moms')
  const found = await db.case.findMany({ where: { state: 'open' }, distinct: ['lane'], select: { id: true } })
  return {
    guest: [
      '/',
      '/circles',
      '/circles/dads',
      '/support',
      '/house-rules',
      '/transparency',
      '/sign-in',
      '/no-such-page',
      '/unsubscribe/any-token',
      '/unsubscribe/done',
    ],
    hannah: [
      '/',
      '/circles',
      '/circles/stay-at-home-moms',
      path,
      '/write',
      '/search',
      '/saved',
      '/notices',
      '/you',
      '/you/seen',
      '/you/writing',
      '/you/notices',
      '/you/first-answers',
      '/you/buddy',
      '/you/quiet',
      '/you/pause',
      '/you/look',
      '/you/language',
      '/you/help',
      '/you/signing-in',
      '/you/everything',
      '/goodbye',
    ],
    noor: [
      '',
      '/breathe',
      '/thought',
      '/check-in',
      '/wins',
      '/time',
      '/words',
      '/card',
      '/letters',
      '/comfort',
      '/signs',
      '/kept',
    ].map((tool) => `/for-me${tool}`),
    ruth: [
      '/circles/wfh-moms/hosting',
      '/circles/wfh-moms/hosting/prompts',
      '/circles/wfh-moms/hosting/numbers',
      '/circles/wfh-moms/hosting/bridges',
    ],
    imani: [
      '/moderation',
      '/moderation/log',
      '/you/second-step',
      ...found.map(({ id }) => `/moderation/${id}`),
    ],
    alex: [
      '/admin',
      '/admin/screening',
      '/admin/hints',
      '/admin/webhooks',
      '/admin/settings',
      '/admin/how-it-is',
      '/admin/circles/new',
      '/admin/circles/dads',
    ],
  }
}

/** Until the colours of another theme have arrived everywhere. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const all = Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    // one that is taken back never ends
    await Promise.race([all, new Promise((enough) => setTimeout(enough, 300))])
  })

// Run in the page itself: no page has a frame, and the wrapper for frames takes four times as long.
const faults = async (page: Page) => {
  await settle(page)
  // once a page is enough: reading its half a megabyte takes longer than its answer
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
  }, tags)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const people: Who[] = ['guest', 'hannah', 'noor', 'ruth', 'imani', 'alex']

for (const who of people)
  test(`axe finds nothing on the pages of ${who}, in both sizes and themes`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await visit(browser, who === 'guest' ? undefined : who, { reducedMotion: 'reduce' })
    for (const path of (await pagesFor())[who]) {
      await page.goto(path)
      // some pages open what they show from the browser's own store
      await page.locator('h1').first().waitFor()
      for (const size of sizes)
        for (const colorScheme of schemes) {
          await page.setViewportSize(size)
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const seen = { path, width: size.width, colorScheme }
          expect({ ...seen, faults: await faults(page) }).toEqual({ ...seen, faults: [] })
          expect({ ...seen, overflow: await overflow(page) }).toEqual({ ...seen, overflow: 0 })
        }
    }
  })

test('axe finds nothing where somebody is asked who they are', async ({ browser }) => {
  const { key, viewer } = await newcomer('Kim')
  const { memberId } = viewer
  await db.member.update({ where: { id: memberId }, data: { role: 'moderator' } })
  const page = await visit(browser, key, { reducedMotion: 'reduce' })
  const looksGood = async (place: string) => {
    for (const size of sizes)
      for (const colorScheme of schemes) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const seen = { place, width: size.width, colorScheme }
        expect({ ...seen, faults: await faults(page) }).toEqual({ ...seen, faults: [] })
        expect({ ...seen, overflow: await overflow(page) }).toEqual({ ...seen, overflow: 0 })
      }
  }
  await page.goto('/you/second-step')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.getByLabel('The six digits that it shows now').waitFor()
  await looksGood('setting an app up')
  await db.session.updateMany({ where: { memberId }, data: { createdAt: new Date(0), provenAt: null } })
  await page.goto('/you/second-step')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mail me a code' }).waitFor()
  await looksGood('the question')
  await db.codeApp.updateMany({ where: { memberId }, data: { confirmedAt: new Date() } })
  await page.goto('/moderation')
  await page.getByLabel('The six digits that your app shows').waitFor()
  await looksGood('one more step')
})

test('Get support is one tap away on every page, for everybody, and says what this is not', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  for (const [who, paths] of Object.entries(await pagesFor())) {
    const page = await visit(browser, who === 'guest' ? undefined : who)
    for (const path of paths) {
      await page.goto(path)
      await expect(page.getByRole('link', { name: 'Get support' }).first()).toBeVisible()
      await expect(page.getByText('not a crisis service', { exact: false }).first()).toBeVisible()
    }
    await page.context().close()
  }
})
