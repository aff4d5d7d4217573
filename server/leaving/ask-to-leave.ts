import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { disconnectMember } from '#server/realtime/publish.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { daysToReturn, type LeaveInput } from './schema.ts'

const dayMs = 86_400_000

const keepAnAdmin = async (tx: Tx, memberId: string) => {
  // The lock of every change of roles: two admins who leave at once leave one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Member.role'))`
  const { role } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { role: true } })
  if (role === 'admin' && (await tx.member.count({ where: { role, leftAt: null } })) === 1)
    throw conflict(
      'You are the only one who runs this place. Make somebody else an admin first; then you can leave in peace.',
    )
}

/** Nothing opens this account any more but a new way in; nobody sees its name, and nothing is sent to it. */
const close = async (tx: Tx, memberId: string, now: Date) => {
  const { email } = await tx.member.update({
    where: { id: memberId },
    data: { displayName: null, leftAt: now, pausedAt: now, greets: false },
    select: { email: true },
  })
  await tx.session.deleteMany({ where: { memberId } })
  await tx.pushSubscription.deleteMany({ where: { memberId } })
  await tx.buddyWish.deleteMany({ where: { memberId } })
  // a link that lies around in a mailbox brings nobody back by accident
  await tx.verificationToken.deleteMany({ where: { identifier: email } })
}

/**
 * Closes the viewer's account for everybody else at once. Everything about them is erased a week later, or right
 * away. Throws CONFLICT for the last admin.
 */
export const askToLeave = ({ memberId }: Viewer, { choice, atOnce }: LeaveInput) =>
  transaction(async (tx, afterCommit) => {
    await keepAnAdmin(tx, memberId)
    await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "id" = ${memberId}::uuid FOR UPDATE`
    const { displayName } = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
    const now = new Date()
    const dueAt = atOnce ? now : new Date(now.getTime() + daysToReturn * dayMs)
    await tx.leaving.upsert({
      where: { memberId },
      create: { memberId, choice, displayName, askedAt: now, dueAt },
      // asked twice at once: the name is kept already
      update: { choice, askedAt: now, dueAt },
    })
    await close(tx, memberId, now)
    await enqueue(tx, 'close_account', { memberId })
    if (!atOnce) await enqueue(tx, 'mail_leaving', { memberId })
    await enqueue(tx, 'erase_due', {}, dueAt)
    afterCommit(() => disconnectMember(memberId))
    return { until: atOnce ? null : dueAt }
  })
