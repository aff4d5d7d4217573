import { env } from '#server/env.ts'
import { sessionCookieName } from './viewer.ts'

/** The one cookie that says who is here, however they signed in. */
export const sessionCookie = () => ({
  name: sessionCookieName(),
  options: {
    httpOnly: true,
    sameSite: 'lax' as const,
    path: '/',
    secure: env().publicUrl.startsWith('https://'),
  },
})
