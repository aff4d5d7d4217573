import { randomBytes } from 'node:crypto'
import { type CDPSession, chromium } from '@playwright/test'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'
import { chromiumPath } from '../../e2e/_community/chromium.ts'
import startCommunity from '../../e2e/_community/start-community.ts'

// A phone of the lower middle on a poor line: four times slower, 1.6 Mbit/s, 150 ms there and back.
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }

const signIn = async (email: string) => {
  const member = await db.member.findUniqueOrThrow({ where: { email } })
  const value = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 3_600_000)
  await db.session.create({ data: { memberId: member.id, tokenHash: hashToken(value), expiresAt } })
  return { name: 'enough-session', value, url: process.env.PUBLIC_URL ?? '' }
}

/** Bytes over the wire, by kind. */
const countBytes = async (cdp: CDPSession) => {
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  cdp.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await cdp.send('Network.enable')
  return bytes
}

const stop = await startCommunity()
const thread = await db.thread.findFirstOrThrow({
  where: { circle: { slug: 'dads' }, listed: true },
  orderBy: { createdAt: 'asc' },
})
const executablePath = chromiumPath()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
})
// the worker fetches for later: that is no part of a first load
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
await context.addCookies([await signIn('ben@demo.example')])
const page = await context.newPage()
const cdp = await context.newCDPSession(page)
const bytes = await countBytes(cdp)
await cdp.send('Network.emulateNetworkConditions', line)
await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
await page.goto(`${process.env.PUBLIC_URL}/threads/${thread.id}`, { waitUntil: 'load' })
await page.waitForTimeout(3000)
const lcp = await page.evaluate(
  () =>
    new Promise<number>((done) => {
      new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      })
    }),
)
const kB = Object.fromEntries(Object.entries(bytes).map(([kind, sum]) => [kind, Math.round(sum / 100) / 10]))
process.stdout.write(
  `${JSON.stringify({ visibleAfterMs: Math.round(lcp), kB, goal: { ms: 2500, scriptKB: 190 } })}\n`,
)
await browser.close()
await stop()
process.exit(0)
