import { randomUUID } from 'node:crypto'
import type { DecisionKind } from '#prisma/generated/enums.ts'
import { claimNext } from '#server/cases/claim-next.ts'
import { keepLease } from '#server/cases/keep-lease.ts'
import { resubmitCase } from '#server/cases/resubmit-case.ts'
import type { LeaseView } from '#server/cases/schema.ts'
import { skipCase } from '#server/cases/skip-case.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { transaction } from '#server/transaction.ts'
import { startRest } from '#server/wellbeing/start-rest.ts'
import { takePause } from '#server/wellbeing/take-pause.ts'
import type { Place } from './place.ts'
import type { Month } from './run-month.ts'
import type { Person } from './team.ts'

const minute = 60_000
const kinds = { approve: 55, hide: 25, note: 8, ask_to_rephrase: 12 } as const
const words = { note: 'I can hear that you were worried.', reason: 'I read it twice.', insists: true }

/** One card a week is enough; after it, others' worry needs no further word. */
const hasFreshCard = async (postId: string) => {
  const { authorId } = await db.post.findUniqueOrThrow({ where: { id: postId } })
  return (await db.careCard.count({ where: { toId: authorId, windowEnd: { gt: new Date() } } })) > 0
}

const inputOf = async (month: Month, person: Person, lease: LeaseView, found: Found) => {
  const base = { caseId: lease.caseId, tab: person.tab, token: lease.token, idempotencyKey: randomUUID() }
  const about = { ...base, ...words, version: found.version }
  if (found.lane === 'support') {
    const kind = (await hasFreshCard(found.postId)) ? ('approve' as const) : ('offer_care' as const)
    return { ...about, kind }
  }
  const kind = month.chance.weighted(kinds)
  return { ...about, kind, guidelineId: guideline(month.place, found.circleId), spans: [] }
}
type Found = { version: number; lane: string; circleId: string; weight: number; postId: string }
const guideline = ({ threads }: Place, circleId: string) =>
  threads.find((thread) => thread.circleId === circleId)?.guidelineId ?? ''

const afterwards = async (month: Month, person: Person, found: Found, kind: DecisionKind, at: number) => {
  const { chance } = month
  if (kind === 'ask_to_rephrase' && chance.happens(0.7))
    month.later(at + chance.between(20, 2000) * minute, async () => {
      await transaction((tx, afterCommit) => resubmitCase(tx, afterCommit, found.postId))
    })
  if (found.lane === 'support' && chance.happens(0.4))
    await transaction((tx) => startRest(tx, person.viewer.memberId))
  else if (found.weight >= 4 && chance.happens(0.1)) await takePause(person.viewer, 15)
}

/** Reads it through and decides. One in thirty closes the browser instead, and their lease runs out. */
const finish = (month: Month, person: Person, lease: LeaseView) => async (at: number) => {
  month.later(at + minute, sitDown(month, person))
  if (month.chance.happens(1 / 30)) return
  const found = await db.case.findUniqueOrThrow({ where: { id: lease.caseId } })
  const input = await inputOf(month, person, lease, found)
  await decideCase(person.viewer, input)
  month.count('decided')
  await afterwards(month, person, found, input.kind, at)
}

const read = (month: Month, person: Person, lease: LeaseView, at: number) => {
  if (month.chance.happens(0.05)) {
    month.ledger.skip(person, lease.caseId)
    month.later(at + minute, async () => {
      await skipCase(person.viewer, lease.caseId)
      month.later(at + 2 * minute, sitDown(month, person))
    })
    return
  }
  const takes = month.chance.between(2, 9)
  for (let beat = 4; beat < takes; beat += 4)
    month.later(at + beat * minute, async () => {
      await keepLease(person.viewer, { caseId: lease.caseId, tab: person.tab, token: lease.token })
    })
  month.later(at + takes * minute, finish(month, person, lease))
}

const take = async (month: Month, person: Person, at: number, consents: string | null) => {
  const { lease, resting, needsConsent } = await claimNext(person.viewer, person.tab, consents)
  if (lease) {
    await month.served(person, lease, at, lease.caseId === consents)
    return read(month, person, lease, at)
  }
  if (resting) return month.later(resting.until.getTime() + minute, sitDown(month, person))
  if (!needsConsent) return month.later(at + month.chance.between(10, 25) * minute, sitDown(month, person))
  month.count('asked')
  if (month.chance.happens(0.6)) return take(month, person, at, needsConsent.caseId)
  month.ledger.skip(person, needsConsent.caseId)
  await skipCase(person.viewer, needsConsent.caseId)
  month.later(at + minute, sitDown(month, person))
}

/** Takes the next one, as long as this shift lasts. */
export const sitDown = (month: Month, person: Person) => async (at: number) => {
  if (!person.shifts.some(({ from, to }) => at >= from && at < to)) return
  await db.session.update({ where: { id: person.sessionId }, data: { lastSeenAt: new Date() } })
  await take(month, person, at, null)
}
