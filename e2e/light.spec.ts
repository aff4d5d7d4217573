import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { expect, type Page, type Response, test } from '@playwright/test'
import { makeReply } from '#prisma/factories/thread.ts'
import { newThreadOf } from './_community/find.ts'
import { person } from './_community/person.ts'
import { base, visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' as const }

/** As the build packs it (bin/start/pack-static.mjs), without the lines of the answer around it. */
const packed = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength

const bytesOf = async (answers: Response[], kind: string, size: (body: Buffer) => number) => {
  const bodies = await Promise.all(
    answers.filter((one) => one.request().resourceType() === kind).map((one) => one.body()),
  )
  return bodies.reduce((sum, body) => sum + size(body), 0) / 1000
}

/** What moved by itself while the page came, as the browser counts it; 0 is nothing. */
const moved = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        })
        watch.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 500)
      }),
  )

/** What the live layer sends as an answer to what a page asked of it. */
const isAnswer = (sent: string) => sent.split('\u001e').some((part) => /^43\d/.test(part))

/** The line is up, by whichever way it came first, and the server has answered that this conversation is heard on it. */
const isLive = (page: Page) =>
  new Promise<void>((done) => {
    page.on('websocket', (line) =>
      line.on('framereceived', ({ payload }) => isAnswer(String(payload)) && done()),
    )
    page.on('response', async (answer) => {
      if (new URL(answer.url()).pathname !== '/live/') return
      if (isAnswer(await answer.text().catch(() => ''))) done()
    })
  })

test('the first conversation is small on a poor line, comes from here alone, and stands still', async ({
  browser,
}) => {
  // of its own: what another journey says meanwhile would move what stands below
  const { path, id } = await newThreadOf('dads', 'tomasz')
  for (const words of ['me too', 'Here too, since spring.', 'Tea helps a little.'])
    await makeReply(await person('tomasz'), id, words)
  const ben = await visit(browser, 'ben', phone)
  const answers: Response[] = []
  ben.on('response', (answer) => answers.push(answer))
  const live = isLive(ben)
  await ben.goto(path)
  await expect(ben.getByTestId('here-now')).toBeVisible()
  await expect(ben.getByRole('list', { name: 'Posts' })).toBeVisible()
  await live
  expect.soft(await moved(ben)).toBe(0)

  const page = answers.filter((one) => one.request().isNavigationRequest())
  expect.soft(await bytesOf(page, 'document', (body) => gzipSync(body).byteLength)).toBeLessThanOrEqual(25)
  expect.soft(await bytesOf(answers, 'script', packed)).toBeLessThanOrEqual(177)
  expect.soft(await bytesOf(answers, 'stylesheet', packed)).toBeLessThanOrEqual(20)
  expect.soft(await bytesOf(answers, 'font', (body) => body.byteLength)).toBeLessThanOrEqual(80)
  expect(answers.filter((one) => new URL(one.url()).origin !== new URL(base()).origin)).toEqual([])
})
