import { longestWaitHours, worthAt } from '#server/cases/priority.ts'
import { db } from '#server/db.ts'
import type { Ledger, Served } from './ledger.ts'
import type { Person } from './team.ts'

const read = (at: number) =>
  db.case.findMany({
    where: {
      state: { in: ['open', 'resubmitted'] },
      waitsSince: { lte: new Date(at - longestWaitHours * 3_600_000) },
      leases: { none: { releasedAt: null, expiresAt: { gt: new Date(at) } } },
    },
    include: { post: { select: { authorId: true } }, reports: { select: { reporterId: true } } },
  })
export type Late = Awaited<ReturnType<typeof read>>[number]

/** Cases that nobody has and that wait longer than anything should. */
export const readLate = read

/** Whether somebody could have been given a case, by the rules as they are told, not as they are written in SQL. */
const couldTake = (ledger: Ledger, person: Person, late: Late, at: number, left: number) => {
  const { memberId, role } = person.viewer
  if (late.lane === 'support' && role === 'moderator') return false
  if (late.topic && person.away.includes(late.topic)) return false
  if (late.forId && late.forId !== memberId && late.forUntil && late.forUntil.getTime() >= at) return false
  if (late.post.authorId === memberId) return false
  if (late.reports.some(({ reporterId }) => reporterId === memberId)) return false
  return !ledger.hasSkipped(person, late.id) && (late.weight <= left || late.lane === 'support')
}

/** A late case that was passed over for a lower one, or null. `left` is what they could carry before. */
export const passedOver = (
  ledger: Ledger,
  person: Person,
  { at, priority, waitsSince, caseId }: Served,
  late: Late[],
  left: number,
) => {
  const worth = worthAt(priority, new Date(waitsSince), new Date(at))
  const above = (one: Late) => worthAt(one.priority, one.waitsSince, new Date(at)) > worth
  return (
    late.find((one) => one.id !== caseId && above(one) && couldTake(ledger, person, one, at, left)) ?? null
  )
}
