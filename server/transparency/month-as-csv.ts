import { type Cell, csvLine } from '#server/csv.ts'
import type { MonthView } from './schema.ts'

const words = { few: 'fewer than 5', withheld: 'withheld', most: 'all but fewer than 5' } as const
const said = (value: Cell): Cell =>
  typeof value === 'string' && value in words ? words[value as keyof typeof words] : value

/** One month as lines: what it is about, which part of it, the number. */
function* rowsOf({ reports, lanes, undone, appeals, looks, hints }: MonthView): Generator<Cell[]> {
  yield ['reports', '', reports]
  for (const { lane, decided, outcomes, median, p95, late } of lanes) {
    yield [lane, 'decided', decided]
    for (const { outcome, count } of outcomes) yield [lane, outcome, count]
    yield [lane, 'median minutes', median]
    yield [lane, '95th percentile of minutes', p95]
    yield [lane, 'late', late]
  }
  yield ['undone', '', undone]
  for (const [what, count] of Object.entries(appeals)) yield ['appeals', what, count]
  for (const [what, count] of Object.entries(looks)) yield ['second looks', what, count]
  for (const { kind, shown, withheld } of hints) {
    yield [`hints ${kind}`, 'shown', shown.called]
    yield [`hints ${kind}`, 'shown, flagged in the end', shown.flagged]
    for (const { outcome, count } of shown.outcomes) yield [`hints ${kind}`, outcome, count]
    yield [`hints ${kind}`, 'held out', withheld.called]
    yield [`hints ${kind}`, 'held out, flagged in the end', withheld.flagged]
  }
}

/** What the page says of a month, as CSV. */
export const monthAsCsv = (shown: MonthView) => {
  const lines = [...rowsOf(shown)].map((cells) => csvLine([shown.month, ...cells.map(said)]))
  return [csvLine(['month', 'about', 'what', 'value']), ...lines].join('')
}
