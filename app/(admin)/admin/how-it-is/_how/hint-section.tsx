import { dayOf } from '#app/_features/dashboard/lasting.ts'
import { NumbersTable } from '#app/_features/dashboard/numbers-table.tsx'
import { shownWords } from '#app/_features/dashboard/shown-words.ts'
import { WeekBars } from '#app/_features/dashboard/week-bars.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { HintWeek } from '#server/dashboard/schema.ts'
import { fills, hintBar } from './hint-bar.ts'

const Key = ({ className, children }: { className: string; children: string }) => (
  <li className="flex items-center gap-2">
    <svg aria-hidden="true" viewBox="0 0 10 10" className="size-3">
      <rect width="10" height="10" rx="2" className={className} />
    </svg>
    {children}
  </li>
)

/** What people did with a kinder wording, week by week. */
export const HintSection = ({ weeks }: { weeks: HintWeek[] }) => {
  const bars = weeks.map(hintBar)
  const told = bars.some(({ parts }) => parts.some(({ value }) => value > 0))
  const together = bars.some(({ parts }) => parts.some(({ className }) => className === fills.rest))
  return (
    <section className="mb-12">
      <h2 className="text-xl">After a kinder wording was shown</h2>
      {told ? (
        <>
          <WeekBars bars={bars} />
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
            <Key className={fills.changed}>Changed their words</Key>
            <Key className={fills.asItWas}>Posted as it was</Key>
            <Key className={fills.other}>Put it away, or posted nothing</Key>
            {together && <Key className={fills.rest}>All others, where one kind was too few</Key>}
          </ul>
          {bars.some(({ open }) => open) && (
            <p className="mt-1 text-sm text-ink-soft">A dashed bar: too few to tell anything apart.</p>
          )}
        </>
      ) : (
        <p className="mt-1 text-ink-soft">There were too few to say anything yet.</p>
      )}
      <NumbersTable
        of="What became of drafts that were shown a kinder wording, week by week"
        head={['Week of', 'Shown', 'Changed', 'As it was', 'Neither']}
        rows={weeks.map(({ week, shown, changed, asItWas, other }) => [
          dayOf(week),
          ...[shown, changed, asItWas, other].map(shownWords),
        ])}
      />
      <p className="mt-2">
        <TextLink href="/admin/hints" className="inline-block py-3">
          Whether the hints make a difference
        </TextLink>
      </p>
    </section>
  )
}
