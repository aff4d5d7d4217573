import type { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import type { Owed } from '#server/proofs/policy.ts'
import { hashToken } from './hash-token.ts'
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
  await db.session.updateMany({ where: { id }, data: { lastSeenAt: new Date(), expiresAt: sessionEnd() } })
}

/** What of a member's circles and of the decisions about them a viewer is made from. */
const withStanding = () =>
  ({
    memberships: { where: { role: 'host', state: 'active' }, select: { circleId: true } },
    sanctions: {
      where: { kind: 'suspend', liftedAt: null, endsAt: { gt: new Date() } },
      select: { id: true },
    },
  }) satisfies Prisma.MemberInclude

/** The viewer of a Cookie header, or null for a guest (no cookie, an unknown, an expired or a revoked one). */
export const viewerFromCookie = async (header: string | null | undefined): Promise<Viewer | null> => {
  const token = cookieValue(header, sessionCookieName())
  if (!token || token.length > 200) return null
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(decoded(token)) },
    select: {
      id: true,
      createdAt: true,
      expiresAt: true,
      lastSeenAt: true,
      provenAt: true,
      secondFactorAt: true,
      member: { include: withStanding() },
    },
  })
  if (!session || session.expiresAt <= new Date()) return null
  await noteVisit(session)
  const { member } = session
  const hosts = member.memberships.map(({ circleId }) => circleId)
  const standing = await standingOf(member.id, { role: member.role, hosts }, session)
  return {
    ...standing,
    memberId: member.id,
    sessionId: session.id,
    displayName: member.displayName,
    welcomed: member.agreedToRulesAt !== null,
    suspended: member.sanctions.length > 0,
    showsPresence: member.showsPresence,
    wantsHints: member.wantsHints,
    exitName: member.exitName,
  }
}
