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
import { handsWords } from '../_words/hands-words.ts'
import { laneWords } from '../_words/lane-words.ts'
import { happeningWords } from '../_words/news-words.ts'
import { NextBecause } from './next-because.tsx'

const reportWords = (reports: number) =>
  reports === 1 ? 'one member asked us to look' : `${reports} members asked us to look`

/** Nothing the viewer could do with it now: decided, in other hands, kept for somebody, or about them. */
const isTaken = ({ holder, notYours, kept, news, state }: CaseCard) =>
  Boolean(
    (holder && !holder.you) ||
      notYours ||
      (kept && !kept.you) ||
      state === 'closed' ||
      (state === 'awaiting_author' && news),
  )

const When = ({ card }: { card: CaseCard }) => {
  const { now } = useClock()
  return (
    <p className="text-sm text-ink-soft">
      Came <TimeAgo date={card.openedAt} />
      {card.state === 'open' || card.state === 'resubmitted' ? `, ${dueWords(card.dueAt, now)}` : ''}
    </p>
  )
}

export const QueueCard = ({ card }: { card: CaseCard }) => {
  const { now, live } = useClock()
  const lane = laneWords[card.lane]
  const news = card.news && happeningWords(card.news)
  const hands = handsWords(card, now, live)
  const open = card.state === 'open' || card.state === 'resubmitted'
  const details = [card.circle, ...(card.reports > 0 ? [reportWords(card.reports)] : [])]
  return (
    <Card
      as="li"
      data-case={card.id}
      accent={lane.accent}
      className={classNames('has-[a:hover]:shadow-lifted', isTaken(card) && 'bg-sunken! shadow-none!')}
    >
      <span className="flex flex-wrap gap-2">
        <Pill accent={lane.accent}>{lane.name}</Pill>
        {card.kept?.you && <Pill>For you</Pill>}
      </span>
      <h3 className="mt-2.5 text-lg">
        <Link
          data-card-link
          href={`/moderation/${card.id}`}
          className="no-underline after:absolute after:inset-0 hover:underline"
        >
          {card.summary}
        </Link>
      </h3>
      <p className="mt-1 text-sm text-ink-soft">{details.join(' · ')}</p>
      <When card={card} />
      <Pick card={card} />
      {news && (
        <p className="mt-2 font-semibold">
          {news}{' '}
          <span className="font-normal text-ink-soft">
            · <TimeAgo date={card.news?.at ?? card.openedAt} />
          </span>
        </p>
      )}
      {hands && <p className="mt-2 font-semibold break-words">{hands}</p>}
      {open && <NextBecause card={card} />}
    </Card>
  )
}
