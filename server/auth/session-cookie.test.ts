import { afterEach, expect, test, vi } from 'vitest'

const before = process.env.PUBLIC_URL
afterEach(() => {
  if (before === undefined) delete process.env.PUBLIC_URL
  else process.env.PUBLIC_URL = before
  vi.resetModules()
})

const at = async (publicUrl: string) => {
  process.env.PUBLIC_URL = publicUrl
  vi.resetModules()
  const [{ sessionCookie }, { sessionCookieGone }] = await Promise.all([
    import('./session-cookie.ts'),
    import('./viewer.ts'),
  ])
  return { cookie: sessionCookie(), gone: sessionCookieGone() }
}

test('behind TLS the cookie belongs to this very host, is never sent in the open and is read by no script', async () => {
  const { cookie, gone } = await at('https://enough.example')
  expect(cookie.name).toBe('__Host-enough-session')
  // a browser takes a __Host- cookie only when it is secure, of the path / and without a domain
  expect(cookie.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  expect(gone).toBe('__Host-enough-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure')
})

test('at home, without TLS, it is the same but for that', async () => {
  const { cookie } = await at('http://localhost:3000')
  expect(cookie).toEqual({
    name: 'enough-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  })
})
