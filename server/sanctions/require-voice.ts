import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { forbidden } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** A rest from writing, as a column of JSON brings it; null for whoever may write. */
export type Quiet = { endsAt: string | null; circleId: string | null } | null

/** The longest rest from writing that somebody has in these circles now, as a column of Quiet. */
export const quietColumn = ({ memberId }: Pick<Viewer, 'memberId'>, circleIds: Prisma.Sql) => Prisma.sql`(
  SELECT json_build_object('endsAt', s."endsAt", 'circleId', s."circleId") FROM "Sanction" s
  WHERE s."memberId" = ${memberId}::uuid AND s."liftedAt" IS NULL AND (s."endsAt" IS NULL OR s."endsAt" > now())
    AND (s."circleId" = ANY(${circleIds}) OR s."kind" IN ('mute', 'suspend'))
  ORDER BY s."endsAt" DESC NULLS FIRST LIMIT 1)`

/** Throws FORBIDDEN, saying until when, for somebody who may read in this circle and not write just now. */
export const refuseQuiet = (quiet: Quiet) => {
  if (!quiet) return
  const until = quiet.endsAt ? `until ${day.format(new Date(quiet.endsAt))}` : 'any more'
  const where = quiet.circleId ? 'in this circle' : 'here'
  throw forbidden(
    `You can read along, and you cannot write ${where} ${until}. Your words are kept on this device. Under Notices you find why, and how to ask for another look.`,
  )
}

/** The same, asked for alone. A bridge has two circles, and a rest in either is a rest there. */
export const requireVoice = async (viewer: Viewer, ...circleIds: string[]) => {
  const [row] = await readRows<{ quiet: Quiet }>(
    Prisma.sql`SELECT ${quietColumn(viewer, Prisma.sql`${circleIds}::uuid[]`)} AS "quiet"`,
  )
  refuseQuiet(row?.quiet ?? null)
}
