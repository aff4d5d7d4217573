import { TimeAgo } from '#app/_ui/time.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { labelWords } from './label-words.ts'

const longest = 220
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text)

/** What moderators made of words like these before. It binds nobody; it helps to be even-handed. */
export const Precedents = ({ precedents }: { precedents: CaseView['precedents'] }) => {
  if (precedents.length === 0) return null
  return (
    <details className="mt-4 rounded-soft border border-line bg-surface px-4 py-2">
      <summary className="tap flex cursor-pointer items-center font-semibold">
        Words like these, decided before ({precedents.length})
      </summary>
      <ul className="grid gap-3 pt-1 pb-2">
        {precedents.map(({ text, label, upheld, at, panel }) => (
          <li key={`${at.getTime()} ${text}`} className="border-t border-line pt-3">
            <blockquote className="whitespace-pre-line">“{short(text)}”</blockquote>
            {panel && (
              <p className="mt-1">
                <span className="font-semibold">A panel of three ruled.</span> {panel.words}
              </p>
            )}
            <p className="mt-1 text-sm text-ink-soft">
              {upheld ? `Taken as ${labelWords[label]}` : `Left alone: ${labelWords[label]}`},{' '}
              <TimeAgo date={at} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
