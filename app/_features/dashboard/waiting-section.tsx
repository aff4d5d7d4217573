import type { Age, Overview } from '#server/overview/schema.ts'

const ageWords: Record<Age, string> = {
  under_4_hours: 'Less than four hours',
  under_a_day: 'Up to a day',
  under_3_days: 'Up to three days',
  older: 'Longer',
}

const Bar = ({ label, value, most }: { label: string; value: number; most: number }) => (
  <div className="grid grid-cols-[9rem_1fr_2.5rem] items-center gap-3 py-1.5">
    <dt className="text-sm text-ink-soft">{label}</dt>
    <dd className="contents">
      <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-3 w-full">
        <rect width="100" height="8" rx="2" className="fill-sunken" />
        <rect width={most === 0 ? 0 : (100 * value) / most} height="8" rx="2" className="fill-ember" />
      </svg>
      <span className="text-right tabular-nums">{value}</span>
    </dd>
  </div>
)

/** Open cases by how long they have waited. */
export const WaitingSection = ({ waiting }: { waiting: Overview['waiting'] }) => {
  const most = Math.max(...waiting.map(({ cases }) => cases))
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-xl">Cases, by how long they have waited</h2>
      {most === 0 ? (
        <p className="text-ink-soft">Nothing waits.</p>
      ) : (
        <dl>
          {waiting.map(({ age, cases }) => (
            <Bar key={age} label={ageWords[age]} value={cases} most={most} />
          ))}
        </dl>
      )}
    </section>
  )
}
