import { randomBytes } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client.ts'
import { hashToken } from '#server/auth/hash-token.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden, notFound, rateLimited } from '#server/errors.ts'
import { pacing } from '#server/pacing/policy.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import { requireHost } from './require-host.ts'
import { mayHostInvite, mayMemberInvite, requireInviter } from './require-inviter.ts'
import { type InvitesView, type InviteView, inviteDays } from './schema.ts'

const gone = 'This invite link has ended. The person who sent it can make a new one.'
const live = () =>
  ({
    revokedAt: null,
    expiresAt: { gt: new Date() },
    uses: { lt: pacing.invitedByOne },
    // what members gave out opens no door that was closed meanwhile
    OR: [{ byMember: false }, { circle: { joinPolicy: 'open' } }],
  }) satisfies Prisma.InviteWhereInput

/** So many links a day: whoever got hold of somebody's browser cannot hand out doors by the thousand. */
const limitInvites = async ({ memberId }: Viewer, circleId: string, most: number) => {
  const createdAt = { gt: new Date(Date.now() - 86_400_000) }
  const made = await db.invite.count({ where: { circleId, createdById: memberId, createdAt } })
  if (made >= most)
    throw rateLimited(
      `You made ${made} links today. One link can let in many parents, and tomorrow you can make more.`,
    )
}

/** Makes an invite link. Its token is told once, here; only its hash is kept. */
export const createInvite = async (viewer: Viewer, circleId: string) => {
  const { byMember } = await requireInviter(viewer, circleId)
  await limitInvites(viewer, circleId, byMember ? pacing.invitesADayByMember : pacing.invitesADay)
  const token = randomBytes(18).toString('base64url')
  const expiresAt = new Date(Date.now() + inviteDays * 86_400_000)
  const createdById = viewer.memberId
  const data = { circleId, tokenHash: hashToken(token), createdById, byMember, expiresAt }
  const invite = await db.invite.create({ data, select: { id: true } })
  return { inviteId: invite.id, token, expiresAt }
}

const listOf = async (which: { circleId: string; createdById?: string }): Promise<InviteView[]> => {
  const invites = await db.invite.findMany({
    where: { ...which, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
  })
  return invites.map(({ id, createdAt, expiresAt, uses, revokedAt }) => ({
    id,
    createdAt,
    expiresAt,
    uses,
    revoked: revokedAt !== null,
  }))
}

export const listInvites = async (viewer: Viewer, circleId: string): Promise<InvitesView> => {
  await requireHost(viewer, circleId)
  return { mayMake: await mayHostInvite(viewer), invites: await listOf({ circleId }) }
}

/** The links that an ordinary member has made. */
export const listYourInvites = async (viewer: Viewer, circleId: string): Promise<InvitesView> => {
  const { memberId } = viewer
  const inside = { memberId, circleId, state: 'active', circle: { kind: 'circle' } } as const
  if ((await db.membership.count({ where: inside })) === 0) throw notFound('There is no such circle.')
  return {
    mayMake: await mayMemberInvite(viewer, circleId),
    invites: await listOf({ circleId, createdById: memberId }),
  }
}

export const revokeInvite = async (viewer: Viewer, inviteId: string) => {
  const invite = await db.invite.findUnique({ where: { id: inviteId } })
  if (!invite) throw notFound(gone)
  if (invite.createdById !== viewer.memberId) await requireHost(viewer, invite.circleId)
  await db.invite.updateMany({ where: { id: inviteId, revokedAt: null }, data: { revokedAt: new Date() } })
  return { inviteId }
}

/** What an invite opens: the slug of its circle. Open to guests, who sign in first and come back. */
export const previewInvite = async (token: string) => {
  const invite = await db.invite.findFirst({
    where: { tokenHash: hashToken(token), ...live() },
    select: { circle: { select: { slug: true, name: true, forWhom: true } } },
  })
  if (!invite) throw notFound(gone)
  return invite.circle
}

/** Enters a circle by an invite link. It opens the door whatever the policy, but not for someone removed. */
export const acceptInvite = async (viewer: Viewer, token: string) =>
  transaction(async (tx, afterCommit) => {
    const invite = await tx.invite.findFirst({
      where: { tokenHash: hashToken(token), ...live() },
      select: { id: true, circleId: true, circle: { select: { slug: true } } },
    })
    if (!invite) throw notFound(gone)
    const key = { circleId_memberId: { circleId: invite.circleId, memberId: viewer.memberId } }
    const before = await tx.membership.findUnique({ where: key })
    if (before?.state === 'removed')
      throw forbidden('A host has closed this circle for you. You can write to them about it.')
    if (before?.state === 'active') return invite.circle
    await tx.membership.upsert({
      where: key,
      create: { circleId: invite.circleId, memberId: viewer.memberId, state: 'active' },
      update: { state: 'active', role: 'member' },
    })
    // of many who come at once no more are let in than the link has room for
    const { count } = await tx.invite.updateMany({
      where: { id: invite.id, uses: { lt: pacing.invitedByOne } },
      data: { uses: { increment: 1 } },
    })
    if (count === 0) throw notFound(gone)
    afterCommit(() => publishToMember(viewer.memberId, { kind: 'membership', circleId: invite.circleId }))
    return invite.circle
  })
