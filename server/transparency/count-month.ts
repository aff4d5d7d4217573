import type { Range } from './months.ts'
import { alone, least, partOf, protect } from './protect.ts'
import type { LogRow } from './read-rows.ts'
import {
  type LaneMonth,
  type Moderated,
  outcomeOf,
  outcomes,
  type PublicLane,
  publicLanes,
} from './schema.ts'

/** From how many decisions on the slowest of a hundred is more than one person's case. */
const enoughForP95 = 20

/** The smallest value that `share` of all are not above (nearest rank, as percentile_disc of PostgreSQL). */
export const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? null

/** What of the rows happened in the range: decisions that were not undone, by their act, and all else. */
const sort = (rows: readonly LogRow[], { from, to }: Range) => {
  const undone = new Set(rows.filter(({ act }) => act === 'decision.undo').map((row) => row.decisionId))
  const within = rows.filter(({ at, lane }) => at >= from && at < to && lane !== 'support')
  const made = within.filter(({ act }) => act.startsWith('case.'))
  const isUndone = ({ decisionId }: LogRow) => decisionId !== null && undone.has(decisionId)
  return { within, undone: made.filter(isUndone), decided: made.filter((row) => !isUndone(row)) }
}

const outcomeOfRow = ({ act }: LogRow) => {
  const kind = act.slice('case.'.length)
  return kind in outcomeOf ? outcomeOf[kind as keyof typeof outcomeOf] : null
}

const countLane = (decided: readonly LogRow[], lane: PublicLane): LaneMonth => {
  const rows = decided.filter((row) => row.lane === lane && outcomeOfRow(row) !== null)
  const counts = outcomes.map((outcome) => rows.filter((row) => outcomeOfRow(row) === outcome).length)
  const { cells, total } = protect(counts)
  const minutes = rows.flatMap((row) => row.minutes ?? [])
  return {
    lane,
    decided: total,
    outcomes: outcomes.map((outcome, index) => ({ outcome, count: cells[index] ?? 'few' })),
    median: minutes.length >= least && total !== 'few' ? percentile(minutes, 0.5) : null,
    p95: typeof total === 'number' && minutes.length >= enoughForP95 ? percentile(minutes, 0.95) : null,
    late: partOf(rows.filter(({ late }) => late === true).length, total),
  }
}

/** Reports stand in every decision of their case; they are counted once. */
const countReports = (decided: readonly LogRow[]) => {
  const byCase = new Map<string, number>()
  for (const { caseId, reports } of decided)
    if (caseId) byCase.set(caseId, Math.max(byCase.get(caseId) ?? 0, reports ?? 0))
  return [...byCase.values()].reduce((sum, count) => sum + count, 0)
}

/** What is told of one month. Made from rows of the log alone, so that anybody who has them can do it again. */
export const countMonth = (rows: readonly LogRow[], range: Range): Moderated => {
  const { within, undone, decided } = sort(rows, range)
  const acts = (act: string) => decided.filter((row) => row.act === act).length
  const looks = within.filter(({ act }) => act === 'review.done')
  const agreed = looks.filter((row) => row.agreed === true).length
  const appeals = protect([acts('case.uphold'), acts('case.overturn')])
  const agreement = protect([agreed, looks.length - agreed])
  return {
    reports: alone(countReports(decided)),
    lanes: publicLanes.map((lane) => countLane(decided, lane)),
    undone: alone(undone.length),
    appeals: {
      asked: alone(within.filter(({ act }) => act === 'appeal.ask').length),
      answered: appeals.total,
      upheld: appeals.cells[0] ?? 'few',
      overturned: appeals.cells[1] ?? 'few',
    },
    looks: {
      done: agreement.total,
      agreed: agreement.cells[0] ?? 'few',
      differed: agreement.cells[1] ?? 'few',
    },
  }
}

/** How often somebody was looked after, in a whole year. */
export const countCare = (rows: readonly LogRow[], { from, to }: Range) => {
  const undone = new Set(rows.filter(({ act }) => act === 'decision.undo').map((row) => row.decisionId))
  const care = rows.filter(
    ({ at, lane, act, decisionId }) =>
      at >= from && at < to && lane === 'support' && act.startsWith('case.') && !undone.has(decisionId ?? ''),
  )
  return alone(care.filter((row) => outcomeOfRow(row) !== null).length)
}
