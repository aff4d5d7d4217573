import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden } from '#server/errors.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Throws FORBIDDEN, saying until when, for somebody who may read in this circle and not write just now; a
 * bridge has two circles, and a rest in either is a rest there. */
export const requireVoice = async (viewer: Viewer, ...circleIds: string[]) => {
  const quiet = await db.sanction.findFirst({
    where: {
      memberId: viewer.memberId,
      liftedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }],
      AND: { OR: [{ circleId: { in: circleIds } }, { kind: { in: ['mute', 'suspend'] } }] },
    },
    orderBy: { endsAt: { sort: 'desc', nulls: 'first' } },
  })
  if (!quiet) return
  const until = quiet.endsAt ? `until ${day.format(quiet.endsAt)}` : 'any more'
  const where = quiet.circleId ? 'in this circle' : 'here'
  throw forbidden(
    `You can read along, and you cannot write ${where} ${until}. Your words are kept on this device. Under Notices you find why, and how to ask for another look.`,
  )
}
