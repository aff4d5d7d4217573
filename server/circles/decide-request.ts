import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { notify } from '#server/notifications/notify.ts'
import { evictFromCircle } from '#server/realtime/evict-from-circle.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import { requireHost } from './require-host.ts'

const load = async (membershipId: string) => {
  const membership = await db.membership.findUnique({ where: { id: membershipId } })
  if (!membership) throw notFound('That request is not there any more.')
  return membership
}

/** Accepts or declines a wish to join. Either can be turned around later; the person hears of it each time. */
export const decideRequest = async (viewer: Viewer, input: { membershipId: string; accept: boolean }) => {
  const { circleId } = await load(input.membershipId)
  await requireHost(viewer, circleId)
  const state = input.accept ? 'active' : 'declined'
  return transaction(async (tx, afterCommit) => {
    const { count } = await tx.membership.updateMany({
      // Only somebody who answered the question is a request; a host is never turned away by this door.
      where: {
        id: input.membershipId,
        role: 'member',
        state: { in: ['pending', 'active', 'declined'], not: state },
        answer: { not: null },
      },
      data: { state, decidedById: viewer.memberId, decidedAt: new Date() },
    })
    const now = await tx.membership.findUniqueOrThrow({ where: { id: input.membershipId } })
    if (count === 0 && now.state !== state)
      throw conflict('This request has changed meanwhile. Please look again.')
    if (count > 0) {
      await notify(tx, afterCommit, {
        kind: 'membership_decided',
        memberId: now.memberId,
        membershipId: now.id,
      })
      const detail = { circleId, accept: input.accept }
      await appendModLog(tx, { actorId: viewer.memberId, act: 'membership.decide', subject: now.id, detail })
      afterCommit(() => publishToMember(now.memberId, { kind: 'membership', circleId }))
      if (!input.accept) afterCommit(() => evictFromCircle(now.memberId, circleId))
    }
    return { membershipId: now.id, state: now.state }
  })
}

/** Takes a member out of the circle; they lose sight of it at once. */
export const removeMember = async (viewer: Viewer, membershipId: string) => {
  const { circleId, memberId } = await load(membershipId)
  await requireHost(viewer, circleId)
  return transaction(async (tx, afterCommit) => {
    const { count } = await tx.membership.updateMany({
      where: { id: membershipId, role: 'member', state: 'active' },
      data: { state: 'removed', decidedById: viewer.memberId, decidedAt: new Date() },
    })
    if (count === 0) throw conflict('Only an active member can be removed, and never another host.')
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'membership.remove',
      subject: membershipId,
      detail: { circleId },
    })
    afterCommit(() => evictFromCircle(memberId, circleId))
    afterCommit(() => publishToMember(memberId, { kind: 'membership', circleId }))
    return { membershipId }
  })
}
