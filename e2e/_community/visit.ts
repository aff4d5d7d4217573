import { randomBytes } from 'node:crypto'
import { type Browser, type BrowserContext, type BrowserContextOptions, test } from '@playwright/test'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'

/** Where the community is served. */
export const base = () => process.env.PUBLIC_URL ?? ''

const sessionFor = async (email: string) => {
  const member = await db.member.findUniqueOrThrow({ where: { email } })
  const token = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.create({
    data: { memberId: member.id, tokenHash: hashToken(token), expiresAt, device: 'A test' },
  })
  return token
}

const opened = new Map<BrowserContext, string>()

/** The browsers of an earlier journey are shut: who left is not there any more. */
const shutEarlier = async (journey: string) => {
  for (const [context, of] of opened) {
    if (of === journey) continue
    opened.delete(context)
    await context.close()
  }
}

/** A browser of its own for one person of the demo, signed in; without a name, a guest's. */
export const visit = async (browser: Browser, name?: string, options: BrowserContextOptions = {}) => {
  const journey = test.info().testId
  await shutEarlier(journey)
  const context = await browser.newContext({ baseURL: base(), ...options })
  opened.set(context, journey)
  if (name) {
    const value = await sessionFor(`${name}@demo.example`)
    await context.addCookies([
      { name: 'enough-session', value, url: base(), httpOnly: true, sameSite: 'Lax' },
    ])
  }
  return context.newPage()
}
