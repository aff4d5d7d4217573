import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { secondSteps, waysIn } from '#server/auth/ways-in.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { isRegion } from '#server/resources/limits.ts'
import type { ListMembersInput, Me, MemberPage, SessionView, WaysToSignIn } from './schema.ts'

export const waysToSignIn = (): WaysToSignIn => {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, demoMailbox } = env()
  return { google: Boolean(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET), demoMailbox }
}

/** Who is asking, for themselves alone; null for a guest. */
export const showMe = async (viewer: Viewer | null): Promise<Me | null> => {
  if (!viewer) return null
  const me = await db.member.findUniqueOrThrow({ where: { id: viewer.memberId } })
  return {
    displayName: me.displayName,
    email: me.email,
    role: me.role,
    agreedToRules: me.agreedToRulesAt !== null,
    welcomed: me.welcomedAt !== null,
    showsPresence: me.showsPresence,
    wantsHints: me.wantsHints,
    takesApologies: me.takesApologies,
    signsAs: me.signsAs,
    takesCareCards: me.takesCareCards,
    region: isRegion(me.region) ? me.region : null,
    timeZone: me.timeZone,
    language: me.language,
    pausedAt: me.pausedAt,
    exitName: me.exitName,
  }
}

/** The browsers that are signed in as the viewer, the one that asks first. */
export const listSessions = async (viewer: Viewer): Promise<SessionView[]> => {
  const sessions = await db.session.findMany({
    where: { memberId: viewer.memberId, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: 'desc' },
    select: {
      id: true,
      device: true,
      createdAt: true,
      lastSeenAt: true,
      signedInBy: true,
      secondFactorAt: true,
      secondFactorBy: true,
    },
  })
  return sessions
    .map(({ device, signedInBy, secondFactorAt: at, secondFactorBy: by, ...session }) => ({
      ...session,
      signedInBy: waysIn.find((way) => way === signedInBy) ?? null,
      secondStep: at && by ? { at, by: secondSteps.find((step) => step === by) ?? 'app' } : null,
      device: device ?? 'A browser',
      thisOne: session.id === viewer.sessionId,
    }))
    .sort((a, b) => Number(b.thisOne) - Number(a.thisOne))
}

const perPage = 40

const matching = (search: string | undefined): Prisma.MemberWhereInput =>
  search ? { OR: [{ displayName: { contains: search, mode: 'insensitive' } }, { email: search }] } : {}

const suspension = () =>
  ({ where: { kind: 'suspend', liftedAt: null, endsAt: { gt: new Date() } }, select: { id: true } }) as const

/** All members, newest first; found by a part of their name or by their whole mail address. */
export const listMembers = async (
  viewer: Viewer,
  { search, cursor }: ListMembersInput,
): Promise<MemberPage> => {
  const rows = await db.member.findMany({
    where: { leftAt: null, AND: [matching(search), cursor ? { id: { lt: cursor } } : {}] },
    orderBy: { id: 'desc' },
    take: perPage + 1,
    select: {
      id: true,
      displayName: true,
      role: true,
      createdAt: true,
      sanctions: suspension(),
      codeApp: { select: { confirmedAt: true } },
      _count: { select: { passkeys: true } },
    },
  })
  const page = rows.slice(0, perPage)
  return {
    members: page.map(({ sanctions, codeApp, _count, ...member }) => ({
      ...member,
      secondStep: Boolean(codeApp?.confirmedAt) || _count.passkeys > 0,
      suspended: sanctions.length > 0,
      you: member.id === viewer.memberId,
    })),
    next: rows.length > perPage ? (page.at(-1)?.id ?? null) : null,
  }
}
