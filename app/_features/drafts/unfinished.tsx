import Link from 'next/link'
import type { DraftView } from '#server/drafts/schema.ts'

const where = ({ place, details }: DraftView): { href: string; what: string } | null => {
  const [kind = '', id = ''] = (place.split('~')[0] ?? '').split(':')
  if (kind === 'write') return { href: '/write', what: 'A new post' }
  if (kind === 'thread') return { href: `/threads/${id}`, what: 'An answer' }
  if (kind === 'edit' && details.threadId)
    return { href: `/threads/${details.threadId}`, what: 'Other words for a post' }
  return null
}

const longest = 60
const firstWords = ({ title, words }: DraftView) => {
  const text = (title || words).replace(/\s+/g, ' ').trim()
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
}

/** What was begun and not sent yet, in a line each. Quiet: nobody has to finish anything. */
export const Unfinished = ({ drafts, most = 3 }: { drafts: DraftView[]; most?: number }) => {
  const lines = drafts.flatMap((draft) => {
    const there = where(draft)
    return there && firstWords(draft) ? [{ ...there, key: draft.place, words: firstWords(draft) }] : []
  })
  if (lines.length === 0) return null
  return (
    <section aria-label="Unfinished words" className="mb-6">
      <ul className="grid">
        {lines.slice(0, most).map(({ href, what, key, words }) => (
          <li key={key}>
            <Link
              href={href}
              className="tap flex flex-wrap items-baseline gap-x-2 py-2 text-sm text-ink-soft no-underline hover:underline"
            >
              <span className="font-semibold">{what}, not finished:</span>
              <span className="break-words italic">“{words}”</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
