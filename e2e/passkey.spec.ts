import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { db } from '#server/db.ts'
import { visit } from './_community/visit.ts'

/** A device of its own that keeps passkeys, finger and all. */
const withDevice = async (page: Page) => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

const add = async (page: Page) => {
  await page.goto('/you/signing-in')
  await page.getByRole('button', { name: 'Add a passkey on this device' }).click()
  await expect(page.getByText('Added. Next time this device can let you in.')).toBeVisible()
}

const signedOut = (context: BrowserContext) => context.clearCookies()

test('a passkey is added, named, opens the door without an address, and is taken away', async ({
  browser,
}) => {
  const page = await visit(browser, 'hannah')
  await withDevice(page)
  await add(page)
  await page.getByRole('button', { name: /^Rename/ }).click()
  await page.getByLabel('What it is called').fill('The kitchen tablet')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByText('The kitchen tablet')).toBeVisible()

  await signedOut(page.context())
  await page.goto('/sign-in?next=/circles')
  // the device offers it by itself, or is asked: whichever is first
  await page
    .getByRole('button', { name: 'Use a passkey' })
    .click({ timeout: 5_000 })
    .catch(() => undefined)
  // the sign-in page has it in its own address too
  await expect(page).toHaveURL(({ pathname }) => pathname === '/circles')
  const cookies = await page.context().cookies()
  expect(cookies.find(({ name }) => name === 'enough-session')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  })

  await page.goto('/you/signing-in')
  await page.getByRole('button', { name: 'Take away The kitchen tablet' }).click()
  await expect(page.getByText('It is gone. A link by mail still opens the door.')).toBeVisible()
  await expect(page.getByText('The kitchen tablet')).toHaveCount(0)
})

test('one that was taken away opens nothing, and the link by mail is still there', async ({ browser }) => {
  const page = await visit(browser, 'lucy')
  const { cdp, authenticatorId } = await withDevice(page)
  await add(page)
  await db.passkey.deleteMany({ where: { member: { email: 'lucy@demo.example' } } })
  await signedOut(page.context())
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await page.goto('/sign-in')
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(
    page.getByText('That passkey did not open the door. A link by mail always does.'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send me a link' })).toBeEnabled()
})

test('an answer of another site, and nonsense, are refused at the door', async ({ browser }) => {
  const page = await visit(browser)
  await page.goto('/sign-in')
  const knock = (headers: Record<string, string>) =>
    page.request.post('/api/passkeys/sign-in', { headers, data: { id: 'x' } })
  expect((await knock({ origin: 'https://elsewhere.example' })).status()).toBe(403)
  const ours = await knock({ origin: new URL(page.url()).origin })
  expect(ours.status()).toBe(403)
  expect(await ours.json()).toEqual({
    reason: 'That passkey did not open the door. A link by mail always does.',
  })
  expect(ours.headers()['set-cookie']).toBeUndefined()
})
