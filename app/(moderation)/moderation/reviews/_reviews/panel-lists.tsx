import Link from 'next/link'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { PanelsView } from '#server/reviews/schema.ts'
import { laneWords } from '../../_words/lane-words.ts'
import { saidWords } from './verdict-words.ts'

const row = 'tap block rounded-soft border border-line-strong bg-surface px-4 py-3 hover:bg-sunken'

/** Panels that wait for the viewer, and what panels have ruled lately. */
export const PanelLists = ({ panels: { open, ruled } }: { panels: PanelsView }) => (
  <>
    {open.length > 0 && (
      <section aria-labelledby="panels">
        <h2 id="panels" className="mb-1 text-xl">
          Panels that could use you
        </h2>
        <p className="mb-4 text-ink-soft">
          Two saw something differently. Three others say how to see the next one.
        </p>
        <ul className="grid gap-2.5">
          {open.map(({ id, lane, since }) => (
            <li key={id}>
              <Link href={`/moderation/reviews/panels/${id}`} className={row}>
                <span className="font-semibold">{laneWords[lane].name}</span>
                <span className="block text-sm text-ink-soft">
                  Since <TimeAgo date={since} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )}
    {ruled.length > 0 && (
      <section aria-labelledby="ruled">
        <h2 id="ruled" className="mb-4 text-xl">
          What panels have ruled
        </h2>
        <ul className="grid gap-2.5">
          {ruled.map(({ id, lane, at, verdict }) => (
            <li key={id}>
              <Link href={`/moderation/reviews/panels/${id}`} className={row}>
                <span className="font-semibold">
                  {laneWords[lane].name}: {saidWords(verdict)}
                </span>
                <span className="block text-sm text-ink-soft">
                  <TimeAgo date={at} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)
