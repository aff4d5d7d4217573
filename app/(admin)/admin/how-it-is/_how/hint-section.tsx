import { dayOf } from '#app/_features/dashboard/lasting.ts'
import { NumbersTable } from '#app/_features/dashboard/numbers-table.tsx'
import { shownWords } from '#app/_features/dashboard/shown-words.ts'
import { WeekBars } from '#app/_features/dashboard/week-bars.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { HintWeek } from '#server/dashboard/schema.ts'

const number = (count: HintWeek['changed']) => (typeof count === 'number' ? count : 0)

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
  const told = weeks.some(
    ({ changed, asItWas, other }) => number(changed) + number(asItWas) + number(other) > 0,
  )
  return (
    <section className="mb-12">
      <h2 className="text-xl">After a kinder wording was shown</h2>
      {told ? (
        <>
          <WeekBars
            bars={weeks.map(({ week, changed, asItWas, other }) => ({
              week,
              parts: [
                { value: number(changed), className: 'fill-ember' },
                { value: number(asItWas), className: 'fill-wait' },
                { value: number(other), className: 'fill-line-strong' },
              ],
            }))}
          />
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
            <Key className="fill-ember">Changed their words</Key>
            <Key className="fill-wait">Posted as it was</Key>
            <Key className="fill-line-strong">Put it away, or posted nothing</Key>
          </ul>
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
