import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { lightUpTo } from '#server/wellbeing/policy.ts'
import { readStrength, type Strength } from '#server/wellbeing/strength.ts'
import { avoidedSql, fitFor, waitingSql } from './fit-for.ts'
import { grantLease, heldBy } from './lease.ts'
import { longestWaitHours } from './priority.ts'
import type { LaneName, NextView } from './schema.ts'
import { noneElse } from './sole-duty.ts'

type Asking = { viewer: Viewer; strength: Strength; now: Date }
type Row = { id: string; weight: number; lane: LaneName; topic: string | null; rank: number }

const none = Prisma.sql``
const locked = Prisma.sql`FOR UPDATE OF c SKIP LOCKED`

/**
 * The first in the queue that somebody may be given, has the strength for, and that `wanted` says. Whoever only
 * asks locks nothing: a locked case is passed over by everybody who reaches at the same moment.
 */
const pick = async (tx: Tx, asking: Asking, wanted: Prisma.Sql, lock: Prisma.Sql): Promise<Row | null> => {
  const { viewer, strength, now } = asking
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c."id", c."weight", c."lane", c."topic", c."rank" FROM "Case" c
    WHERE ${waitingSql(now)} AND ${fitFor(viewer, now)}
      AND (c."weight" <= ${strength.left} OR c."lane" = 'support') AND ${wanted}
    ORDER BY c."rank" DESC
    LIMIT 1 ${lock}`
  // Taken between the look and the lock by somebody who asked for just this one: the next look sees it.
  if (row && lock === locked && (await heldBy(tx, row.id))) return pick(tx, asking, wanted, lock)
  return row ?? null
}

/** The first that this moderator can carry; after something severe a lighter one, or one that may not wait. */
const choose = async (tx: Tx, asking: Asking, lock = locked) => {
  const { strength, now } = asking
  const may = Prisma.sql`NOT ${avoidedSql(strength.topicsAway)}`
  const late = new Date(now.getTime() - longestWaitHours * 3_600_000)
  const gentle = Prisma.sql`(c."weight" <= ${lightUpTo} OR c."waitsSince" <= ${late} OR c."lane" = 'support')`
  const lighter = strength.afterSevere ? await pick(tx, asking, Prisma.sql`${may} AND ${gentle}`, lock) : null
  return lighter ?? (await pick(tx, asking, may, lock))
}

/** Somebody needs care, about something they would rather not read: it may not wait, so they are asked at once. */
const careToAskFor = async (tx: Tx, asking: Asking) => {
  const away = avoidedSql(asking.strength.topicsAway)
  const care = await pick(tx, asking, Prisma.sql`${away} AND c."lane" = 'support'`, none)
  const next = care && (await choose(tx, asking, none))
  return care && (!next || care.rank > next.rank) ? care : null
}

/** Another one they would rather not read, where there is nothing else for them and nobody else to take it. */
const lastToAskFor = async (tx: Tx, asking: Asking) => {
  const other = await pick(tx, asking, avoidedSql(asking.strength.topicsAway), none)
  return other && (await noneElse(tx, asking, other.id)) ? other : null
}

const agreedTo = async (tx: Tx, asking: Asking, caseId: string) => {
  const asked = await pick(tx, asking, Prisma.sql`c."id" = ${caseId}::uuid`, locked)
  return asked && (asked.lane === 'support' || (await noneElse(tx, asking, asked.id))) ? asked : null
}

/** The case to give, or the one to ask about: what they stay away from comes only with a yes to this very one. */
const find = async (tx: Tx, asking: Asking, consents: string | null) => {
  const agreed = consents ? await agreedTo(tx, asking, consents) : null
  if (agreed) return { next: agreed, ask: null }
  const avoids = asking.strength.topicsAway.length > 0
  const care = avoids ? await careToAskFor(tx, asking) : null
  if (care) return { next: null, ask: care }
  const next = await choose(tx, asking)
  return { next, ask: next || !avoids ? null : await lastToAskFor(tx, asking) }
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
    const { next, ask } = await find(tx, { viewer, strength, now }, consents)
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
