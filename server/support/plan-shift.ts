import type { Viewer } from '#server/auth/viewer.ts'
import { invalid } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import type { ShiftSpan } from './schema.ts'
import { canCome } from './who-to-call.ts'

/** Puts somebody of the care team on the duty list. Shifts may overlap: two are better than one. */
export const planShift = (viewer: Viewer, { memberId, startsAt, endsAt }: ShiftSpan & { memberId: string }) =>
  transaction(async (tx) => {
    const able = await tx.member.findFirst({ where: { AND: [{ id: memberId }, canCome(new Date())] } })
    if (!able) throw invalid('Only somebody of the care team can be on duty.')
    const { id: shiftId } = await tx.dutyShift.create({ data: { memberId, startsAt, endsAt } })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: memberId === viewer.memberId ? 'duty.take' : 'duty.plan',
      subject: memberId,
      detail: { shiftId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })
    return { shiftId }
  })
