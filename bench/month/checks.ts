import { db } from '#server/db.ts'
import type { Outcome } from './run-month.ts'

export type Check = { name: string; wrong: string[] }

const each = ({ team, ledger }: Outcome) =>
  team.flatMap((person) => ledger.of(person).map((one) => ({ person, one })))

/** Care does not wait for strength, so it may go beyond; nothing else may, whatever it was added to. */
const budgets = (outcome: Outcome): Check => ({
  name: 'no budget exceeded in any 12 hours',
  wrong: each(outcome)
    .filter(
      ({ person, one }) =>
        one.lane !== 'support' && one.weight > 0 && outcome.ledger.carriedAt(person, one.at) > person.budget,
    )
    .map(
      ({ person, one }) =>
        `${outcome.ledger.carriedAt(person, one.at)} of ${person.budget} with ${one.caseId}`,
    ),
})

const topics = (outcome: Outcome): Check => ({
  name: 'no topic served against its opt-out without a yes',
  wrong: each(outcome)
    .filter(({ person, one }) => !one.consented && one.topic !== null && person.away.includes(one.topic))
    .map(({ one }) => `${one.topic} in ${one.caseId}`),
})

/** A skip ends the matter: whatever is served to somebody was not left aside by them before. */
const skips = (outcome: Outcome): Check => ({
  name: 'no skipped case served again to the same person',
  wrong: outcome.servedAfterSkip,
})

const order = (outcome: Outcome): Check => ({
  name: 'nothing past 24 hours passed over for a lower one',
  wrong: outcome.passedOver,
})

const told = async (): Promise<Check> => {
  const rows = await db.notification.findMany({
    where: { kind: 'strength_short' },
    orderBy: [{ memberId: 'asc' }, { createdAt: 'asc' }],
  })
  const wrong = rows.filter((row, nth) => {
    const before = rows[nth - 1]
    return (
      before?.memberId === row.memberId && row.createdAt.getTime() - before.createdAt.getTime() < 86_400_000
    )
  })
  return {
    name: 'leads told at most once a day, of no case',
    wrong: [...wrong, ...rows.filter(({ caseId }) => caseId !== null)].map(({ id }) => id),
  }
}

const books = async (outcome: Outcome): Promise<Check> => {
  const [decisions, closedTwice] = await Promise.all([
    db.decision.count(),
    db.$queryRaw<{ caseId: string }[]>`
      SELECT "caseId" FROM "Decision" GROUP BY "caseId", "caseVersion" HAVING count(*) > 1`,
  ])
  const off =
    decisions === outcome.counts.decided ? [] : [`${decisions} rows, ${outcome.counts.decided} made`]
  return { name: 'every decision kept once', wrong: [...off, ...closedTwice.map(({ caseId }) => caseId)] }
}

export const checksOf = async (outcome: Outcome): Promise<Check[]> => [
  budgets(outcome),
  topics(outcome),
  skips(outcome),
  order(outcome),
  await told(),
  await books(outcome),
]
