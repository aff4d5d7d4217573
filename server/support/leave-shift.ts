import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'

/** Takes a shift off the list: one's own, or as a lead anybody's. One that has begun ends now. Twice is once. */
export const leaveShift = (viewer: Viewer, shiftId: string) =>
  transaction(async (tx) => {
    const own = isAtLeast(viewer, 'lead') ? {} : { memberId: viewer.memberId }
    const shift = await tx.dutyShift.findFirst({ where: { id: shiftId, ...own } })
    if (!shift) throw notFound('This shift is not there any more.')
    const now = new Date()
    if (shift.endsAt <= now) return { ok: true }
    if (shift.startsAt < now) await tx.dutyShift.update({ where: { id: shiftId }, data: { endsAt: now } })
    else await tx.dutyShift.delete({ where: { id: shiftId } })
    const { memberId, startsAt, endsAt } = shift
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'duty.leave',
      subject: memberId,
      detail: { shiftId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })
    return { ok: true }
  })
