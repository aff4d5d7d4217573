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

const jobWords = ({ waiting, givenUp }: Overview['jobs']) => {
  if (givenUp > 0)
    return `${givenUp} ${givenUp === 1 ? 'thing' : 'things'} could not be done, most often a mail that nobody took. The log and npm run doctor tell more.`
  return waiting > 20 ? `${waiting} things wait their turn.` : 'Mail and other errands are up to date.'
}

/** What waits for moderators, and whether errands get done. */
export const HowItIs = ({ overview: { waiting, jobs } }: { overview: Overview }) => {
  const most = Math.max(...waiting.map(({ cases }) => cases))
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-xl">How it is</h2>
      <h3 className="mt-4 mb-1 font-semibold">Cases, by how long they have waited</h3>
      {most === 0 ? (
        <p className="text-ink-soft">Nothing waits.</p>
      ) : (
        <dl>
          {waiting.map(({ age, cases }) => (
            <Bar key={age} label={ageWords[age]} value={cases} most={most} />
          ))}
        </dl>
      )}
      <h3 className="mt-6 mb-1 font-semibold">Errands</h3>
      <p className="text-ink-soft">{jobWords(jobs)}</p>
    </section>
  )
}
