import type { Draft } from './use-decision-draft.ts'

/** What somebody had written when a case slipped from their hands. Nothing written is lost. */
export const KeptWords = ({ draft: { note, reason, own } }: { draft: Draft }) => {
  const kept = [...(own && note.trim() ? [note] : []), ...(reason.trim() ? [reason] : [])]
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="kept-words" className="mt-5">
      <h3 id="kept-words" className="font-semibold">
        What you had written is kept
      </h3>
      {kept.map((words) => (
        <p key={words} className="mt-2 border-l-3 border-line-strong pl-4 break-words whitespace-pre-wrap">
          {words}
        </p>
      ))}
    </section>
  )
}
