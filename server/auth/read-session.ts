import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { Role } from './roles.ts'

type Session = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  provenAt: Date | null
  secondFactorAt: Date | null
  memberId: string
  displayName: string | null
  role: Role
  welcomed: boolean
  showsPresence: boolean
  wantsHints: boolean
  exitName: string | null
  /** The circles they host, by id. */
  hosts: string[]
  suspended: boolean
}

/** A session that has not ended, with its member and how they stand: asked at every request, so in one statement. */
export const readSession = async (tokenHash: string): Promise<Session | null> => {
  const [session] = await readRows<Session>(Prisma.sql`
    SELECT s."id", s."createdAt", s."lastSeenAt", s."provenAt", s."secondFactorAt",
      m."id" AS "memberId", m."displayName", m."role", m."agreedToRulesAt" IS NOT NULL AS "welcomed",
      m."showsPresence", m."wantsHints", m."exitName",
      ARRAY(SELECT h."circleId"::text FROM "Membership" h
        WHERE h."memberId" = m."id" AND h."role" = 'host' AND h."state" = 'active') AS "hosts",
      EXISTS (SELECT 1 FROM "Sanction" x WHERE x."memberId" = m."id" AND x."kind" = 'suspend'
        AND x."liftedAt" IS NULL AND x."endsAt" > now()) AS "suspended"
    FROM "Session" s JOIN "Member" m ON m."id" = s."memberId"
    WHERE s."tokenHash" = ${tokenHash} AND s."expiresAt" > now()`)
  return session ?? null
}
