import type { ReplyWeek } from '#server/dashboard/schema.ts'
import { dayOf, lasting } from './lasting.ts'
import { NumbersTable } from './numbers-table.tsx'
import { newestWords, shownWords, waitWords } from './shown-words.ts'
import { WeekBars } from './week-bars.tsx'

/** How long people wait until somebody answers, over the weeks. The first number of all. */
export const ReplySection = ({ weeks }: { weeks: ReplyWeek[] }) => {
  const told = weeks.filter(({ median }) => median !== null)
  const longest = Math.max(0, ...told.map(({ median }) => median ?? 0))
  const newest = weeks.findLast(({ median }) => median !== null)
  return (
    <section className="mb-12">
      <h2 className="text-xl">Until somebody answers</h2>
      {newest && <p className="mt-2 font-serif text-3xl">{lasting(newest.median ?? 0)}</p>}
      <p className="mt-1 text-ink-soft">{newestWords(weeks)}</p>
      {told.length > 0 && (
        <>
          <WeekBars
            bars={weeks.map(({ week, median, enough }) => ({
              week,
              open: enough && median === null,
              parts: [{ value: median ?? 0, className: 'fill-ember' }],
            }))}
          />
          <p className="text-sm text-ink-soft">
            The highest bar is {lasting(longest)}. A dashed one: more than half had no answer. None at all:
            too few to say.
          </p>
        </>
      )}
      <NumbersTable
        of="Until the first answer, week by week"
        head={['Week of', 'Began', 'Half had an answer within']}
        rows={weeks.map((one) => [dayOf(one.week), shownWords(one.began), waitWords(one)])}
      />
    </section>
  )
}
