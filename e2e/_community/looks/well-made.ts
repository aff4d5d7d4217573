import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, expect, type Page } from '@playwright/test'
import type Axe from 'axe-core'
import { visit } from '../visit.ts'
import type { Looks } from './look.ts'

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
const reducedMotion = 'reduce'

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

/** Axe finds nothing and nothing stands out at the side, in both sizes and themes. */
export const expectWellMade = async (page: Page, place: string) => {
  for (const size of sizes)
    for (const colorScheme of schemes) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme, reducedMotion })
      const seen = { place, width: size.width, colorScheme }
      // what is still being painted is looked at again for a moment; what stays is a fault
      await expect(async () =>
        expect({ ...seen, faults: await faults(page) }).toEqual({ ...seen, faults: [] }),
      ).toPass({ timeout: 5_000 })
      expect({ ...seen, overflow: await overflow(page) }).toEqual({ ...seen, overflow: 0 })
    }
}

const expectHelpNear = async (page: Page) => {
  await expect(page.getByRole('link', { name: 'Get support' }).first()).toBeVisible()
  await expect(page.getByText('not a crisis service', { exact: false }).first()).toBeVisible()
}

export const openFor = (browser: Browser, as: string | null) =>
  visit(browser, as ?? undefined, { reducedMotion })

/** Looks at all of them, as each person finds them. */
export const walk = async (browser: Browser, looks: Looks) => {
  const pages = new Map<string | null, Page>()
  for (const [place, look] of Object.entries(looks)) {
    const found = await look()
    expect(found, `somebody to look at ${place}`).not.toEqual([])
    for (const { as, path } of found) {
      const page = pages.get(as) ?? (await openFor(browser, as))
      pages.set(as, page)
      await page.goto(path)
      // some pages open what they show from the browser's own store
      await page.locator('h1').first().waitFor()
      await expectHelpNear(page)
      await expectWellMade(page, path)
    }
  }
}
