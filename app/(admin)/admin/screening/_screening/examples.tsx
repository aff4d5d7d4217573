import { Pill } from '#app/_ui/pill.tsx'
import type { PreviewExample } from '#server/thresholds/schema.ts'
import { laneWords } from './lane-words.ts'

type Props = { title: string; count: number; examples: PreviewExample[] }

/** Some of the posts that a change would treat otherwise, behind one tap. */
export const Examples = ({ title, count, examples }: Props) => {
  if (count === 0) return null
  return (
    <details className="mt-4 rounded-soft border border-line bg-surface px-4 py-2">
      <summary className="tap flex cursor-pointer items-center font-semibold">
        {title} ({count})
      </summary>
      {examples.length < count && (
        <p className="pb-3 text-sm text-ink-soft">The newest {examples.length} of them.</p>
      )}
      <ul className="grid gap-4 pb-3">
        {examples.map(({ revisionId, text, circle, lane, share }) => (
          <li key={revisionId} className="border-t border-line pt-3">
            <blockquote className="whitespace-pre-line">“{text}”</blockquote>
            <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <Pill accent={laneWords[lane].accent}>{laneWords[lane].name}</Pill>
              <span>{circle}</span>
              <span>The engine was {Math.round(share * 100)} in 100 sure</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
