'use client'

import Link from 'next/link'
import { Card } from '#app/_ui/card.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import { useClock } from '#app/_ui/clock.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { CaseCard } from '#server/cases/schema.ts'
import { Pick } from '../_bulk/pick.tsx'
import { dueWords } from '../_words/due-words.ts'
import { laneWords } from '../_words/lane-words.ts'

const reportWords = (reports: number) =>
  reports === 1 ? 'one member asked us to look' : `${reports} members asked us to look`

/** In whose hands it is, or why it is not for the viewer; null when it is free. */
const handsWords = ({ holder, notYours, state }: CaseCard) => {
  if (holder) return holder.you ? 'You are with this one.' : `${holder.name} is with this one.`
  if (notYours) return notYours
  if (state === 'resubmitted') return 'Its author has found other words.'
  return state === 'awaiting_author' ? 'Its author was asked for other words.' : null
}

export const QueueCard = ({ card }: { card: CaseCard }) => {
  const { now } = useClock()
  const lane = laneWords[card.lane]
  const hands = handsWords(card)
  const taken = (card.holder !== null && !card.holder.you) || card.notYours !== null
  const details = [card.circle, ...(card.reports > 0 ? [reportWords(card.reports)] : [])]
  return (
    <Card
      as="li"
      accent={lane.accent}
      className={classNames('has-[a:hover]:shadow-lifted', taken && 'bg-sunken! shadow-none!')}
    >
      <Pill accent={lane.accent}>{lane.name}</Pill>
      <h3 className="mt-2.5 text-lg">
        <Link
          href={`/moderation/${card.id}`}
          className="no-underline after:absolute after:inset-0 hover:underline"
        >
          {card.summary}
        </Link>
      </h3>
      <p className="mt-1 text-sm text-ink-soft">{details.join(' · ')}</p>
      <p className="text-sm text-ink-soft">
        Came <TimeAgo date={card.openedAt} />
        {card.state === 'awaiting_author' ? '' : `, ${dueWords(card.dueAt, now)}`}
      </p>
      <Pick card={card} />
      {hands && <p className="mt-2 font-semibold">{hands}</p>}
    </Card>
  )
}
