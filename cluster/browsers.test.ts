import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../bin/start/port.mjs'
import { chromiumPath } from '../e2e/_community/chromium.ts'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { startNginx } from './machinery/nginx.ts'
import { freshLoad } from './machinery/person.ts'
import { until } from './machinery/program.ts'
import { insist, setScene } from './machinery/scene.ts'

let cluster: Cluster
let browser: Browser
let proxy: { stop: () => Promise<void> }
let port = 0
beforeAll(async () => {
  port = await freePort()
  cluster = await startCluster(2, {
    LIVE_TRANSPORTS: 'websocket',
    TRUST_PROXY: 'loopback',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  })
  const executablePath = chromiumPath()
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  proxy = await startNginx(cluster.folder, cluster.ports(), { wanted: port })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await proxy?.stop()
  await cluster.stop()
})

/** A real browser of somebody, in a conversation. `asked`: what it asked for, line by line. */
const open = async (token: string, threadId: string) => {
  const url = `http://127.0.0.1:${port}`
  const context = await browser.newContext({ baseURL: url })
  await context.addCookies([{ name: 'enough-session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  const asked: string[] = []
  const lines: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('websocket', (socket) => lines.push(socket.url()))
  await page.goto(`/threads/${threadId}`)
  return { page, asked, lines, polled: () => asked.filter((line) => line.includes('transport=polling')) }
}
const shows = (page: Page, words: string, ms?: number) =>
  until(`“${words}” is there`, async () => (await page.getByText(words).count()) > 0, ms)

const say = async (page: Page, words: string) => {
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await shows(page, words)
}

test('by WebSocket alone, round two processes, what one browser says is in the other at once', async () => {
  const { threadId, people } = await setScene(port, 2)
  const [one, other] = await Promise.all(people.map(({ token }) => open(token, threadId)))
  if (!one || !other) throw new Error('nobody came')
  await until('both have a line', () => one.lines.length > 0 && other.lines.length > 0)
  for (const words of ['the first of some words', 'the second of some words', 'the third of some words']) {
    // a page by itself asks for what it missed; what comes by the line is asked for by nobody
    await other.page.waitForTimeout(1_000)
    const before = other.asked.length
    await say(one.page, words)
    await shows(other.page, words, 5_000)
    expect(other.asked.slice(before).filter((line) => line.includes('posts.'))).toEqual([])
  }
  expect([...one.polled(), ...other.polled()]).toEqual([])
  expect(one.lines.every((line) => line.includes('transport=websocket'))).toBe(true)
  expect(await other.page.getByText('the live line is down').count()).toBe(0)
}, 120_000)

test('where a proxy passes no upgrade on, the page says that live updates are off, and looks by itself', async () => {
  await proxy.stop()
  proxy = await startNginx(cluster.folder, cluster.ports(), { wanted: port, strips: true })
  const { threadId, people } = await setScene(port, 2)
  const [writing, reading] = people
  if (!writing || !reading) throw new Error('nobody came')
  const reader = await open(reading.token, threadId)
  await shows(reader.page, 'the live line is down', 30_000)
  await insist(writing.ask, threadId, 'said by somebody else')
  await shows(reader.page, 'said by somebody else', 40_000)
  // and can say something all the same
  await say(reader.page, 'said past the line')
  const heard = async () => JSON.stringify((await freshLoad(writing.ask, threadId)).posts)
  await until('it is heard', async () => (await heard()).includes('said past the line'))
  expect(reader.polled()).toEqual([])
}, 120_000)
