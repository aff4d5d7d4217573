import type { Viewer } from '#server/auth/viewer.ts'
import { hostLimits, isHostOnly } from '#server/cases/policy.ts'
import type { HostView } from '#server/cases/schema.ts'
import { db } from '#server/db.ts'
import { forbidden } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import type { DecideInput } from './schema.ts'

const day = 86_400_000

/** Decisions of a host within a day that stand and that nobody else has looked at. */
const unseenDecisions = (tx: Tx, moderatorId: string) =>
  tx.decision.count({
    where: {
      moderatorId,
      createdAt: { gt: new Date(Date.now() - day) },
      reversal: null,
      reviews: { none: { doneAt: { not: null } } },
    },
  })

const left = async (tx: Tx, memberId: string) =>
  Math.max(0, hostLimits.decisionsADay - (await unseenDecisions(tx, memberId)))

/** What a host is told about their limits; null for moderators, who have none of these. */
export const readHostLimits = async (viewer: Viewer, severity: number | null): Promise<HostView> =>
  isHostOnly(viewer)
    ? { restDays: hostLimits.restDays, left: await left(db, viewer.memberId), grave: severity === 3 }
    : null

/** Throws FORBIDDEN where a decision is more than a host may make by themselves. */
export const requireHostRoom = async (tx: Tx, viewer: Viewer, input: DecideInput) => {
  if (!isHostOnly(viewer)) return
  if (input.kind === 'cool_off' && input.days > hostLimits.restDays)
    throw forbidden(
      `A host can ask for a rest of up to ${hostLimits.restDays} days. A moderator can ask for more.`,
    )
  // Two decisions at once count each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`host ${viewer.memberId}`}))`
  if ((await left(tx, viewer.memberId)) === 0)
    throw forbidden(
      `You have decided ${hostLimits.decisionsADay} in a day, and that is plenty for one person. Moderators take the others.`,
    )
}
