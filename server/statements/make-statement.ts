import type { Tone } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { type StatementFacts, statementFacts } from './schema.ts'

/** Months in which another look can be asked for, and for which snapshots are kept. */
export const appealMonths = 6
export const appealUntil = (from = new Date()) => {
  const until = new Date(from)
  until.setUTCMonth(until.getUTCMonth() + appealMonths)
  return until
}

/** Routine words are specific and openly automatic; grave ones come from a person. */
export const toneOf = (kind: StatementFacts['kind'], severity: number | null): Tone =>
  severity === 3 || ['cool_off', 'mute', 'suspend', 'end_membership'].includes(kind) ? 'serious' : 'routine'

type Made = { decisionId: string; memberId: string; severity: number | null; facts: StatementFacts }

/** Keeps the statement of reasons of a decision for its author. */
export const makeStatement = (tx: Tx, { severity, facts, ...about }: Made) =>
  tx.statement.create({
    data: { ...about, tone: toneOf(facts.kind, severity), facts: statementFacts.parse(facts) },
  })
