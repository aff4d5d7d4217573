import type { WeekBar } from '#app/_features/dashboard/week-bars.tsx'
import type { HintWeek } from '#server/dashboard/schema.ts'

export const fills = {
  changed: 'fill-ember',
  asItWas: 'fill-wait',
  other: 'fill-line-strong',
  /** What cannot be told apart, because some of it is too few. */
  rest: 'fill-sunken stroke-line-strong',
} as const

const told = (count: HintWeek['shown']): count is number => typeof count === 'number'

/** One week: all of its parts, or what changed and the rest, or an outline. Never a part that looks like all. */
export const hintBar = ({ week, shown, changed, asItWas, other }: HintWeek): WeekBar => {
  if (told(changed) && told(asItWas) && told(other))
    return {
      week,
      parts: [
        { value: changed, className: fills.changed },
        { value: asItWas, className: fills.asItWas },
        { value: other, className: fills.other },
      ],
    }
  if (told(shown) && told(changed))
    return {
      week,
      parts: [
        { value: changed, className: fills.changed },
        { value: shown - changed, className: fills.rest },
      ],
    }
  return { week, parts: [], open: true }
}
