import { TimeAgo } from '#app/_ui/time.tsx'
import type { PastDecision } from '#server/cases/schema.ts'
import { pastWords } from './decision-words.ts'

export const PastDecisions = ({ decisions }: { decisions: PastDecision[] }) =>
  decisions.length > 0 && (
    <section aria-labelledby="past-decisions">
      <h2 id="past-decisions" className="mb-3 text-xl">
        What was decided before
      </h2>
      <ul className="grid gap-4">
        {decisions.map((decision) => (
          <li key={decision.at.toISOString()} className="border-l-3 border-line-strong pl-4">
            <p className="font-semibold">
              {decision.moderator} {pastWords[decision.kind as keyof typeof pastWords]}{' '}
              <span className="font-normal text-ink-soft">
                <TimeAgo date={decision.at} />
              </span>
            </p>
            <p className="break-words">{decision.reason}</p>
            {decision.note && (
              <p className="mt-1 break-words whitespace-pre-wrap text-ink-soft">“{decision.note}”</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
