import { dayWords } from '#app/_features/statements/day-words.ts'
import { Card } from '#app/_ui/card.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { AppealOfCase } from '#server/appeals/schema.ts'
import { pastWords } from '../_case/decision-words.ts'

/** The decision that an author asks about, as they were told of it. Who decided is left out, for fresh eyes. */
export const Appealed = ({ appeal: { facts, decidedAt } }: { appeal: AppealOfCase }) => {
  const { kind, endsAt, words, guideline, reason, note } = facts
  const until = endsAt ? dayWords(endsAt) : ''
  return (
    <section aria-labelledby="appealed">
      <h2 id="appealed" className="mb-3 text-xl">
        The decision they ask about
      </h2>
      <Card>
        <p className="font-semibold">
          A colleague {pastWords[kind]}{' '}
          <span className="font-normal text-ink-soft">
            <TimeAgo date={decidedAt} />
            {until && `, until ${until}`}
          </span>
        </p>
        <p className="mt-2 break-words">{reason}</p>
        {note && <p className="mt-2 break-words whitespace-pre-wrap text-ink-soft">“{note}”</p>}
        <p className="mt-3 text-sm text-ink-soft">
          By “{guideline.title}”{guideline.circle ? '' : ', a house rule'}.
          {words.length > 0 && <> About “{words.map((word) => word.trim()).join('” and “')}”.</>} Who decided
          is left out, so that you can look with fresh eyes.
        </p>
      </Card>
    </section>
  )
}
