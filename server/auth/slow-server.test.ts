import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { openSlowOffice } from '#prisma/factories/slow-post-office.ts'
import { authOptions } from './options.ts'

let office: Awaited<ReturnType<typeof openSlowOffice>>
beforeAll(async () => {
  office = await openSlowOffice()
  Object.assign(process.env, { SMTP_URL: office.url, SMTP_TIMEOUT_MS: '400' })
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
})
afterAll(() => office.close())

/** What the door answers: where it leads to, or what it holds, and its cookies. */
const knock = async (way: string[], asked: { body?: object; cookies?: object } = {}) => {
  const head = new Map<string, unknown>()
  let held: unknown
  const take = (body: unknown) => {
    held = body
  }
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => {
      head.set(name.toLowerCase(), value)
      return response
    },
    getHeader: (name: string) => head.get(name.toLowerCase()),
    send: take,
    json: take,
    end: () => undefined,
  }
  const request = { method: asked.body ? 'POST' : 'GET', query: { nextauth: way }, headers: {}, cookies: {} }
  const options = authOptions(new Headers())
  await NextAuth(
    { ...request, ...asked } as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  )
  return { leads: head.get('location'), held, cookies: [head.get('set-cookie') ?? []].flat() as string[] }
}

const askForLink = async (email: string) => {
  const { held, cookies } = await knock(['csrf'])
  const pairs = cookies.map((cookie) => (cookie.split(';')[0] ?? '').split('='))
  const kept = Object.fromEntries(pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]))
  const { csrfToken } = held as { csrfToken: string }
  return (await knock(['signin', 'email'], { body: { email, csrfToken }, cookies: kept })).leads
}

test.each(['silent', 'drips', 'stops in DATA', 'takes it and says nothing'] as const)(
  'somebody at the door hears the same kind words in time, known here or not: %s',
  async (way) => {
    office.be(way)
    const { email } = await makeMember()
    const said = await Promise.all([askForLink(email), askForLink(`nobody-${way.length}@test.example`)])
    expect(said[0]).toContain('error=EmailSignin')
    expect(said[1]).toBe(said[0])
  },
)

test('and gets their link as soon as it is well again', async () => {
  office.be('no goodbye')
  const { email } = await makeMember()
  expect(await askForLink(email)).toContain('verify-request')
  expect(office.taken.at(-1)).toContain('/sign-in/continue')
})
