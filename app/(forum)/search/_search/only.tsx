import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { intents, wishes } from '#server/posts/limits.ts'
import { type Time, times } from '#server/search/schema.ts'
import type { Asked } from './use-search.ts'

const timeWords: Record<Time, string> = {
  week: 'The last week',
  month: 'The last month',
  year: 'The last year',
  older: 'Longer ago',
}
const all = 'all'
type Option = { value: string; label: string }
const withAll = (label: string, options: Option[]) => [{ value: all, label }, ...options]

type Props = {
  asked: Asked
  circles: { id: string; name: string }[]
  onChange: (asked: Asked) => void
}

/** Where, what and when: folded, for whoever wants less. */
export const Only = ({ asked, circles, onChange }: Props) => {
  const rows = [
    {
      key: 'circleId',
      legend: 'In which circle?',
      options: withAll(
        'All of mine',
        circles.map(({ id, name }) => ({ value: id, label: name })),
      ),
    },
    {
      key: 'intent',
      legend: 'What kind?',
      options: withAll(
        'All kinds',
        intents.map((value) => ({ value, label: intentWords[value].name })),
      ),
    },
    {
      key: 'wish',
      legend: 'What would help them?',
      options: withAll(
        'Anything',
        wishes.map((value) => ({ value, label: wishWords[value].name })),
      ),
    },
    {
      key: 'time',
      legend: 'From when?',
      options: withAll(
        'Any time',
        times.map((value) => ({ value, label: timeWords[value] })),
      ),
    },
  ] as const
  return (
    <details className="rounded-soft border border-line px-5 py-3">
      <summary className="tap flex cursor-pointer items-center font-semibold">Only some of them</summary>
      <div className="mt-3 grid gap-6 pb-3">
        {rows.map(({ key, legend, options }) => (
          <Choice
            key={key}
            legend={legend}
            look="chips"
            name={key}
            options={options}
            value={asked[key] ?? all}
            onChoose={(value) => onChange({ ...asked, [key]: value === all ? null : value })}
          />
        ))}
      </div>
    </details>
  )
}
