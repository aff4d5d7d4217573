import { expect, test } from '@playwright/test'
import { threadOf } from './_community/find.ts'
import { base, visit } from './_community/visit.ts'

test('no page breaks its own policy, and a script that is not ours does not run', async ({ browser }) => {
  const page = await visit(browser, 'hannah')
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  const { path } = await threadOf('wfh-moms')
  for (const place of ['/', path, '/write', '/circles', '/notices', '/you', '/support', '/transparency']) {
    await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(complaints).toEqual([])
  // as words would that were not made harmless
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<img src="/x" onerror="window.taken = true">')
  })
  await expect.poll(() => complaints.length).toBeGreaterThan(0)
  const ran = await page.evaluate(() => 'taken' in window)
  expect(ran).toBe(false)
})

test('no page asks anybody else for anything', async ({ browser }) => {
  const page = await visit(browser, 'hannah')
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== base() && !['data:', 'blob:'].includes(protocol)) elsewhere.push(request.url())
  })
  const { path } = await threadOf('wfh-moms')
  const places = ['/', path, '/circles', '/write', '/search', '/notices', '/you', '/you/signing-in']
  for (const place of [...places, '/for-me/breathe', '/support', '/transparency', '/house-rules']) {
    await page.goto(place)
    await expect(page.getByRole('main')).toBeVisible()
  }
  expect(elsewhere).toEqual([])
})

test('each answer carries a policy and a number of its own', async ({ request }) => {
  const nonceOf = (policy: string | undefined) => policy?.match(/'nonce-([^']+)'/)?.[1]
  const [first, second] = [await request.get(base()), await request.get(base())]
  const [one, other] = [first.headers(), second.headers()]
  expect(nonceOf(one['content-security-policy'])).toBeTruthy()
  expect(nonceOf(one['content-security-policy'])).not.toBe(nonceOf(other['content-security-policy']))
  expect(one['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(one['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(one['x-request-id']).not.toBe(other['x-request-id'])
})

test('a page of another site can neither write nor listen with our cookies', async ({ browser }) => {
  const page = await visit(browser, 'hannah')
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const write = (origin: string) =>
    fetch(`${base()}/api/trpc/notifications.markRead`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ json: {} }),
    })
  expect((await write(base())).status).toBe(200)
  expect((await write('https://elsewhere.example')).status).toBe(403)
})

test('health is told to everybody, numbers to nobody without the key', async ({ request }) => {
  expect((await request.get(`${base()}/api/health/live`)).status()).toBe(200)
  const ready = await request.get(`${base()}/api/health/ready`)
  expect(await ready.json()).toMatchObject({ ready: true })
  expect((await request.get(`${base()}/api/metrics`)).status()).toBe(404)
})

test('more than words can be is refused, and the server goes on', async ({ browser }) => {
  const page = await visit(browser, 'hannah')
  await page.goto('/')
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/trpc/posts.reply', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: { body: 'x'.repeat(2_000_000) } }),
    })
    return { status: response.status, text: await response.text() }
  })
  expect(answer.status).toBe(413)
  expect(answer.text).toContain('Your words are kept here')
})
