import { randomUUID } from 'node:crypto'
import { afterSignIn } from './after-sign-in.ts'
import { deviceLabel } from './device-label.ts'
import { memberAdapter } from './member-adapter.ts'
import { sessionCookie } from './session-cookie.ts'
import { sessionEnd } from './session-length.ts'
import type { WayIn } from './ways-in.ts'

/**
 * Signs a browser in as a member who has proven to be one: the session that next-auth would make, in the
 * same table and under the same cookie. Gives the cookie to set.
 */
export const openSession = async (memberId: string, userAgent: string | null, by: WayIn) => {
  const adapter = memberAdapter(deviceLabel(userAgent), null, () => by)
  const value = randomUUID()
  const expires = sessionEnd()
  await adapter.createSession?.({ sessionToken: value, userId: memberId, expires })
  await afterSignIn(memberId)
  const { name, options } = sessionCookie()
  return { name, value, expires, ...options }
}
