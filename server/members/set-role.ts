import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { disconnectSession } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import type { SetRoleInput } from './schema.ts'

/**
 * Gives a member another role. Their open pages connect anew and with what they may now hear.
 * Throws CONFLICT for the last admin: a community without one could not be looked after.
 */
export const setRole = (viewer: Viewer, { memberId, role }: SetRoleInput): Promise<void> =>
  transaction(async (tx, afterCommit) => {
    // One change of roles at a time, or two admins could demote each other at once.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Member.role'))`
    const member = await tx.member.findUnique({
      where: { id: memberId },
      select: { role: true, sessions: { select: { id: true } } },
    })
    if (!member) throw notFound('There is no such member.')
    if (member.role === role) return
    if (member.role === 'admin' && (await tx.member.count({ where: { role: 'admin', leftAt: null } })) === 1)
      throw conflict('This is the only admin. Make somebody else one first.')
    await tx.member.update({ where: { id: memberId }, data: { role } })
    const detail = { from: member.role, to: role }
    await appendModLog(tx, { actorId: viewer.memberId, act: 'member.role', subject: memberId, detail })
    afterCommit(() => {
      for (const { id } of member.sessions) disconnectSession(id)
    })
  })
