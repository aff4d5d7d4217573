import { Note } from '#app/_ui/note.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { Misuse, SupportView } from '#server/support/schema.ts'
import { CardForm } from './card-form.tsx'
import { Happened, SupportSection } from './section.tsx'
import type { Part } from './use-support.ts'

const answers: Record<Misuse, string> = {
  not_needed: 'They say that it was not needed.',
  used_against_me: 'They say that somebody used this against them. Those worries count as unfounded now.',
}

const SentCard = ({ card }: { card: NonNullable<SupportView['card']> }) => (
  <Happened>
    <p className="whitespace-pre-wrap">{card.words}</p>
    <p className="mt-1 text-sm text-ink-soft">
      {card.by}, <TimeAgo date={card.at} />.{' '}
      {card.opened ? 'They have opened it.' : 'They have not opened it yet.'}
    </p>
    {card.misuse && <p className="mt-1 font-semibold">{answers[card.misuse]}</p>}
  </Happened>
)

/** A private word with the lines that pick up. One a week: help can feel like a watch kept on you. */
export const CardSection = (part: Part) => {
  const { data, held } = part
  if (!data.card && !held) return null
  return (
    <SupportSection title="A card for them">
      {data.card && <SentCard card={data.card} />}
      {data.unwanted ? (
        <Note tone="wait">
          They asked not to get cards because somebody else worries, and their own words tell of no danger.
          You can close this with “No further word needed”.
        </Note>
      ) : data.nextCardFrom ? (
        !data.card && (
          <Note tone="wait">
            They had a card within the last week. One a week is enough; if you offer care, your words reach
            them without another card.
          </Note>
        )
      ) : (
        held && <CardForm {...part} />
      )}
    </SupportSection>
  )
}
