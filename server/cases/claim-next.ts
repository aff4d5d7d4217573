import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { lightUpTo } from '#server/wellbeing/policy.ts'
import { readStrength, type Strength } from '#server/wellbeing/strength.ts'
import { avoidedSql, fitFor, waitingSql } from './fit-for.ts'
import { grantLease } from './lease.ts'
import { longestWaitHours } from './priority.ts'
import type { LaneName, NextView } from './schema.ts'
import { noneElse } from './sole-duty.ts'

export type Asking = { viewer: Viewer; strength: Strength; now: Date }
type Row = { id: string; weight: number; lane: LaneName; topic: string | null; rank: number }

/** The first in the queue that somebody may be given, has the strength for, and that `wanted` says. */
const pick = async (tx: Tx, { viewer, strength, now }: Asking, wanted: Prisma.Sql) => {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c."id", c."weight", c."lane", c."topic", c."rank" FROM "Case" c
    WHERE ${waitingSql(now)} AND ${fitFor(viewer, now)}
      AND (c."weight" <= ${strength.left} OR c."lane" = 'support') AND ${wanted}
    ORDER BY c."rank" DESC
    LIMIT 1 FOR UPDATE OF c SKIP LOCKED`
  return row ?? null
}

/** The first that this moderator can carry; after something severe a lighter one, or one that may not wait. */
const choose = async (tx: Tx, asking: Asking) => {
  const { strength, now } = asking
  const may = Prisma.sql`NOT ${avoidedSql(strength.topicsAway)}`
  const late = new Date(now.getTime() - longestWaitHours * 3_600_000)
  const gentle = Prisma.sql`(c."weight" <= ${lightUpTo} OR c."waitsSince" <= ${late} OR c."lane" = 'support')`
  const lighter = strength.afterSevere ? await pick(tx, asking, Prisma.sql`${may} AND ${gentle}`) : null
  return lighter ?? (await pick(tx, asking, may))
}

/**
 * What they would rather not read comes to them only if they say yes to this very one: care at once, for it may
 * not wait; the rest when there is nothing else for them and nobody else to take it.
 */
const mustAsk = async (tx: Tx, asking: Asking, next: Row | null) => {
  const away = avoidedSql(asking.strength.topicsAway)
  if (asking.strength.topicsAway.length === 0) return null
  const care = await pick(tx, asking, Prisma.sql`${away} AND c."lane" = 'support'`)
  if (care && (!next || care.rank > next.rank)) return care
  const other = next ? null : await pick(tx, asking, away)
  return other && (await noneElse(tx, asking, other.id)) ? other : null
}

const agreedTo = async (tx: Tx, asking: Asking, caseId: string | null) => {
  const asked = caseId && (await pick(tx, asking, Prisma.sql`c."id" = ${caseId}::uuid`))
  return asked && (asked.lane === 'support' || (await noneElse(tx, asking, asked.id))) ? asked : null
}

/**
 * Takes the case that should be looked at next, or says why there is none. Two who ask at once get two.
 * `consents` names the case that they were asked about and said yes to.
 */
export const claimNext = (viewer: Viewer, tab: string, consents: string | null = null): Promise<NextView> =>
  transaction(async (tx, afterCommit) => {
    // One clock for all of it, the program's: leases are given out by it too.
    const now = new Date()
    const strength = await readStrength(tx, viewer.memberId, now)
    const { pausedUntil } = strength
    if (pausedUntil) return { lease: null, resting: { until: pausedUntil } }
    const asking = { viewer, strength, now }
    const agreed = await agreedTo(tx, asking, consents)
    const next = agreed ?? (await choose(tx, asking))
    const ask = agreed ? null : await mustAsk(tx, asking, next)
    if (ask)
      return {
        lease: null,
        resting: null,
        needsConsent: { caseId: ask.id, lane: ask.lane, topic: ask.topic },
      }
    if (!next) return { lease: null, resting: null }
    const lease = await grantLease(tx, afterCommit, viewer, { caseId: next.id, weight: next.weight, tab })
    return { lease, resting: null }
  })
