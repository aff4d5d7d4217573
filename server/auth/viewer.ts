import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import type { Owed } from '#server/proofs/policy.ts'
import { hashToken } from './hash-token.ts'
import { readSession } from './read-session.ts'
import type { Role } from './roles.ts'
import { noteVisitEvery, sessionEnd } from './session-length.ts'
import { standingOf } from './standing.ts'

/** Who is asking. Built anew for every request and every socket; nothing about it is trusted from the browser. */
export type Viewer = {
  memberId: string
  sessionId: string
  displayName: string | null
  role: Role
  /** The circles they host, by id. */
  hosts: readonly string[]
  /** Has agreed to the house rules and been through the welcome. */
  welcomed: boolean
  suspended: boolean
  /** When this browser last showed that it is them, by what counts for them; null when that is not known. */
  provenAt: Date | null
  /** They look after something, and a second step comes first: `role` and `hosts` are those of any member. */
  owed: Owed | null
  showsPresence: boolean
  wantsHints: boolean
  /** What the button that leaves at once is called; null as everybody's. */
  exitName?: string | null
}

export const sessionCookieName = () =>
  env().publicUrl.startsWith('https://') ? '__Host-enough-session' : 'enough-session'

/** What makes a browser forget its session. */
export const sessionCookieGone = () => {
  const secure = env().publicUrl.startsWith('https://') ? '; Secure' : ''
  return `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`
}

const cookieValue = (header: string | null | undefined, name: string) =>
  header
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1]

/** A cookie that nobody of ours wrote may hold anything, also what cannot be read. */
const decoded = (value: string) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

// Somebody who comes back stays signed in.
const noteVisit = async ({ id, lastSeenAt }: { id: string; lastSeenAt: Date }) => {
  if (Date.now() - lastSeenAt.getTime() < noteVisitEvery) return
  // a database that takes no writes just now still has all there is to read
  await db.session
    .updateMany({ where: { id }, data: { lastSeenAt: new Date(), expiresAt: sessionEnd() } })
    .catch((error) => log.warn({ err: error }, 'a visit could not be noted'))
}

/** The viewer of a Cookie header, or null for a guest (no cookie, an unknown, an expired or a revoked one). */
export const viewerFromCookie = async (header: string | null | undefined): Promise<Viewer | null> => {
  const token = cookieValue(header, sessionCookieName())
  if (!token || token.length > 200) return null
  const session = await readSession(hashToken(decoded(token)))
  if (!session) return null
  await noteVisit(session)
  const { memberId, role, hosts, displayName, welcomed, suspended, showsPresence, wantsHints, exitName } =
    session
  const standing = await standingOf(memberId, { role, hosts }, session)
  return {
    ...standing,
    memberId,
    sessionId: session.id,
    displayName,
    welcomed,
    suspended,
    showsPresence,
    wantsHints,
    exitName,
  }
}
