import { type APIResponse, expect, test } from '@playwright/test'
import { base, visit } from './_community/visit.ts'

/** What differs from one answer to the next whoever asks: the number of the answer, its time, and what was asked for. */
const everyTime = ['x-request-id', 'date', 'content-security-policy', 'etag', 'content-length']
const whole = async (answer: APIResponse, asked: string) => {
  const nonce = answer.headers()['content-security-policy']?.match(/'nonce-([^']+)'/)?.[1] ?? 'none'
  const headers = Object.entries(answer.headers())
    .filter(([name]) => !everyTime.includes(name))
    .map(([name, value]) => [name, value.replaceAll(nonce, 'NONCE')])
  const body = (await answer.text())
    .replaceAll(nonce, 'NONCE')
    .replaceAll(asked, 'ASKED')
    .replace(/"now":\d+|\b1\d{12}\b/g, 'NOW')
  return { status: answer.status(), headers, body }
}

test('asking for a link says the same of an address that is known here and of one that is not', async ({
  browser,
}) => {
  const ask = async (email: string) => {
    const page = await visit(browser)
    const { csrfToken } = await (await page.request.get(`${base()}/api/auth/csrf`)).json()
    const answer = await page.request.post(`${base()}/api/auth/signin/email`, {
      form: { email, csrfToken, json: 'true', callbackUrl: base() },
    })
    return whole(answer, email)
  }
  // of the same length: what is asked for stands in no part of the answer
  const known = await ask('noor@demo.example')
  const unknown = await ask('nora@demo.example')
  expect(known.status).toBe(200)
  const bare = ({ headers, ...rest }: typeof known) => ({
    ...rest,
    headers: headers.filter(([name]) => name !== 'set-cookie'),
  })
  expect(bare(known)).toEqual(bare(unknown))
})
