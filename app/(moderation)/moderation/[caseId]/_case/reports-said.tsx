import { TimeAgo } from '#app/_ui/time.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { Fold } from '../_fold/fold.tsx'
import { reportWords } from './evidence-words.ts'

/** What members said when they asked somebody to look. Who they are is nobody's business here. */
export const ReportsSaid = ({ reports, fold }: { reports: CaseView['reportsSaid']; fold: boolean }) =>
  reports.length > 0 && (
    <section aria-labelledby="reports-said">
      <h2 id="reports-said" className="mb-3 text-xl">
        What members said
      </h2>
      <ul className="grid gap-3">
        {reports.map(({ reason, words, at }) => (
          <li key={at.toISOString()} className="border-l-3 border-line-strong pl-4">
            <p className="font-semibold">{reportWords(reason)}</p>
            {words && (
              <Fold line={fold ? 'They may repeat the words.' : null} what="what they wrote">
                <p dir="auto" className="break-words whitespace-pre-wrap">
                  {words}
                </p>
              </Fold>
            )}
            <p className="text-sm text-ink-soft">
              <TimeAgo date={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
