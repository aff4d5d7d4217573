import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden, invalid, notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { doorOf } from './policy.ts'
import type { JoinInput, YourMembership } from './schema.ts'

/** Enters an open circle, or asks to join one with a question. Doing it twice changes nothing. */
export const joinCircle = async (
  viewer: Viewer,
  { circleId, answer }: JoinInput,
): Promise<YourMembership> => {
  const circle = await db.circle.findUnique({
    where: { id: circleId },
    select: {
      kind: true,
      joinPolicy: true,
      memberships: { where: { memberId: viewer.memberId }, select: { state: true, role: true } },
    },
  })
  if (circle?.kind !== 'circle') throw notFound('There is no such circle.')
  const before = circle.memberships[0] ?? null
  const door = doorOf(circle, before)
  if (door === 'inside' || door === 'waiting') return before
  if (door === 'removed')
    throw forbidden('A host has closed this circle for you. You can write to them about it.')
  if (door === 'invite_only') throw forbidden('This circle opens with an invite link from one of its hosts.')
  if (door === 'ask' && !answer)
    throw invalid('The hosts would like an answer to their question. A few words are enough.')
  return transaction((tx, afterCommit) =>
    enter(tx, afterCommit, viewer.memberId, circleId, door === 'ask' ? (answer ?? '') : null),
  )
}

const enter = async (
  tx: Tx,
  afterCommit: AfterCommit,
  memberId: string,
  circleId: string,
  answer: string | null,
) => {
  const change = {
    state: answer === null ? 'active' : 'pending',
    role: 'member',
    answer,
    decidedAt: null,
    decidedById: null,
  } as const
  const membership = await tx.membership.upsert({
    where: { circleId_memberId: { circleId, memberId } },
    create: { circleId, memberId, ...change },
    update: change,
    select: { id: true, state: true, role: true },
  })
  if (answer !== null) await tellHosts(tx, afterCommit, circleId, membership.id)
  return { state: membership.state, role: membership.role }
}

const tellHosts = async (tx: Tx, afterCommit: AfterCommit, circleId: string, membershipId: string) => {
  const hosts = await tx.membership.findMany({
    where: { circleId, role: 'host', state: 'active' },
    select: { memberId: true },
  })
  for (const { memberId } of hosts)
    await notify(tx, afterCommit, { kind: 'membership_requested', memberId, membershipId })
}
