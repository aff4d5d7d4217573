import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { forbidden } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Throws FORBIDDEN, saying until when, for somebody who may read in this circle and not write just now; a
 * bridge has two circles, and a rest in either is a rest there. */
export const requireVoice = async (viewer: Viewer, ...circleIds: string[]) => {
  const [quiet] = await readRows<{ endsAt: Date | null; circleId: string | null }>(Prisma.sql`
    SELECT "endsAt", "circleId" FROM "Sanction"
    WHERE "memberId" = ${viewer.memberId}::uuid AND "liftedAt" IS NULL AND ("endsAt" IS NULL OR "endsAt" > now())
      AND ("circleId" = ANY(${circleIds}::uuid[]) OR "kind" IN ('mute', 'suspend'))
    ORDER BY "endsAt" DESC NULLS FIRST LIMIT 1`)
  if (!quiet) return
  const until = quiet.endsAt ? `until ${day.format(quiet.endsAt)}` : 'any more'
  const where = quiet.circleId ? 'in this circle' : 'here'
  throw forbidden(
    `You can read along, and you cannot write ${where} ${until}. Your words are kept on this device. Under Notices you find why, and how to ask for another look.`,
  )
}
