import { db } from '#server/db.ts'
import type { Check } from './checks.ts'
import type { Outcome } from './run-month.ts'

const row = (name: string, value: string | number) => `  ${name.padEnd(52)}${String(value).padStart(12)}`
const hours = (ms: number) => `${(ms / 3_600_000).toFixed(1)} h`

/** The month as a table for a terminal. */
export const tableOf = async (outcome: Outcome, checks: Check[], days: number, seed: number) => {
  const { counts, ledger, team, longestWait, lateSeen } = outcome
  const people = team.map((person) => {
    const own = ledger.of(person)
    const most = own.reduce((top, { at }) => Math.max(top, ledger.carriedAt(person, at)), 0)
    return row(
      `${person.viewer.role}, wants at most ${person.budget}${person.away.length > 0 ? `, not ${person.away.join(', ')}` : ''}`,
      `${own.length} / ${most}`,
    )
  })
  const waiting = await db.case.count({ where: { state: { in: ['open', 'resubmitted'] } } })
  const told = await db.notification.count({ where: { kind: 'strength_short' } })
  return [
    '',
    `${days} days, ${team.length} moderators, seed ${seed}`,
    row('cases that came', counts.arrived),
    row('taken', ledger.count()),
    row('decided', counts.decided),
    row('left aside without reasons', ledger.skips()),
    row('asked whether they would look all the same', counts.asked),
    row('still waiting at the end', waiting),
    row('waited past 24 hours', lateSeen),
    row('longest wait of one that was taken', hours(longestWait)),
    row('leads told that it is too much', told),
    '',
    row('who (most carried in 12 hours, care included)', 'cases / most'),
    ...people,
    '',
    ...checks.flatMap(({ name, wrong }) => [
      row(name, wrong.length === 0 ? 'holds' : `BROKEN ${wrong.length}`),
      ...wrong.slice(0, 3).map((one) => `      ${one}`),
    ]),
    '',
  ]
}
