import { TextLink } from '#app/_ui/text-link.tsx'
import type { AgreementView } from '#server/reviews/schema.ts'
import { laneOfLabel, lowerWords, suggestionWords } from './agreement-words.ts'

type Props = { view: Pick<AgreementView, 'suggestions' | 'lower'>; admin: boolean }

const labels = ['shaming', 'hostile', 'solicitation'] as const

/** Where else to flag from, upward and downward, by what people decided. */
export const Places = ({ view: { suggestions, lower }, admin }: Props) => {
  const told = labels.flatMap((label) => {
    const words = [
      ...suggestions.filter((one) => one.label === label).map(suggestionWords),
      ...lower.filter((one) => one.label === label).map(lowerWords),
    ]
    return words.length > 0 ? [{ label, words }] : []
  })
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="mb-1 text-xl">
        Another place to flag from
      </h2>
      <p className="mb-4 text-ink-soft">
        Counted from what moderators decided: what was flagged and not upheld, and what somebody had to report
        before we saw it. The preview shows examples. Danger is flagged wide on purpose.
      </p>
      {told.length === 0 && <p>Too few yet to suggest anything.</p>}
      <dl className="grid gap-3">
        {told.map(({ label, words }) => (
          <div key={label}>
            <dt className="font-semibold">{laneOfLabel[label]}</dt>
            {words.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="mt-4">
        {admin ? (
          <TextLink href="/admin/screening" className="inline-block py-2.5">
            Choose what is flagged, with a preview
          </TextLink>
        ) : (
          'An admin can change it, with a preview of what it would do.'
        )}
      </p>
    </section>
  )
}
