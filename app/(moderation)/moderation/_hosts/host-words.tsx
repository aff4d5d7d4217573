import type { CaseView } from '#server/cases/schema.ts'

/** Phrases that the hosts of this circle watch for. They hide nothing; they only ask somebody to look. */
export const HostWords = ({ words }: { words: CaseView['hostWords'] }) =>
  words.length > 0 && (
    <section aria-labelledby="host-words">
      <h2 id="host-words" className="mb-3 text-xl">
        What the hosts watch for
      </h2>
      <ul className="grid gap-1">
        {words.map(({ phrase, spans }) => (
          <li key={phrase}>
            <span dir="auto" className="font-semibold break-words">
              “{phrase}”
            </span>
            {spans.length > 0 ? ', marked above' : ', in an earlier wording'}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">
        A phrase on this circle’s list says nothing about the person who wrote it. It only asks somebody to
        look.
      </p>
    </section>
  )
