import { Note } from '#app/_ui/note.tsx'
import type { SupportView } from '#server/support/schema.ts'
import { SupportSection } from './section.tsx'

const unfounded = (count: number) =>
  count === 1
    ? 'One of those who worried here did so before about somebody who told us it was used against them.'
    : 'Several of those who worried here did so before about people who told us it was used against them.'

/** What else members said about the same person today, and whether a worry may have been a weapon. */
export const Elsewhere = ({ data: { elsewhere, misusedBefore } }: { data: SupportView }) => (
  <>
    {misusedBefore > 0 && (
      <Note tone="wait" title="Please read twice">
        {unfounded(misusedBefore)} It may be different this time.
      </Note>
    )}
    {elsewhere.length > 0 && (
      <SupportSection title="Members worry because of these words too">
        {elsewhere.map((words) => (
          <blockquote
            key={words}
            dir="auto"
            className="border-l-3 border-line-strong pl-4 break-words whitespace-pre-wrap"
          >
            {words}
          </blockquote>
        ))}
      </SupportSection>
    )}
  </>
)
