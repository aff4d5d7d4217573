import { compareBetween } from '#server/hints/compare-arms.ts'
import { fromReplica } from '#server/replica/from-replica.ts'
import { countHints } from './count-hints.ts'
import { countCare, countMonth } from './count-month.ts'
import { monthRange, monthsOver, yearRange, yearsOver } from './months.ts'
import { readCareRows, readRows } from './read-rows.ts'
import type { MonthView, TransparencyView } from './schema.ts'

const tellMonth = async (month: string): Promise<MonthView> => {
  const range = monthRange(month)
  const [rows, compared] = await Promise.all([readRows(range), compareBetween(range.from, range.to)])
  return { month, ...countMonth(rows, range), hints: compared.map(countHints) }
}

const tellCare = async (year: number) => {
  const range = yearRange(year)
  return { year, count: countCare(await readCareRows(range), range) }
}

/** One month for everybody to read: the one that was asked for, or the last that is over. */
export const showMonth = async (
  { month }: { month?: string | undefined },
  now = new Date(),
): Promise<TransparencyView> => {
  const first = await fromReplica((from) =>
    from.modLog.findFirst({ orderBy: { at: 'asc' }, select: { at: true } }),
  )
  const months = first ? monthsOver(first.at, now) : []
  const wanted = month ?? months[0]
  const shown = wanted && months.includes(wanted) ? await tellMonth(wanted) : null
  const care = await Promise.all((first ? yearsOver(first.at, now) : []).map(tellCare))
  return { shown, months, care }
}
