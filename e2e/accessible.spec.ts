import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { threadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]
const schemes = ['light', 'dark'] as const

// The pages of one person do not wait for those of another.
test.describe.configure({ mode: 'parallel' })

type Who = 'guest' | 'hannah' | 'ruth' | 'imani' | 'alex'

const pagesFor = async (): Promise<Record<Who, string[]>> => {
  const { path } = await threadOf('stay-at-home-moms')
  const found = await db.case.findMany({ where: { state: 'open' }, distinct: ['lane'], select: { id: true } })
  return {
    guest: ['/', '/circles', '/circles/dads', '/support', '/house-rules', '/sign-in', '/no-such-page'],
    hannah: ['/', '/circles', '/circles/stay-at-home-moms', path, '/write', '/notices', '/you'],
    ruth: ['/circles/wfh-moms/hosting'],
    imani: ['/moderation', '/moderation/log', ...found.map(({ id }) => `/moderation/${id}`)],
    alex: ['/admin', '/admin/circles/new', '/admin/circles/dads'],
  }
}

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const people: Who[] = ['guest', 'hannah', 'ruth', 'imani', 'alex']

for (const who of people)
  test(`axe finds nothing on the pages of ${who}, in both sizes and themes`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await visit(browser, who === 'guest' ? undefined : who, { reducedMotion: 'reduce' })
    for (const path of (await pagesFor())[who]) {
      await page.goto(path)
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

test('Get support is one tap away on every page, for everybody, and says what this is not', async ({
  browser,
}) => {
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
