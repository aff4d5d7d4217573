'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Cup } from '#app/_ui/art/cup.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { useClock } from '#app/_ui/clock.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { CaseCard, LaneName } from '#server/cases/schema.ts'
import type { Undoable } from '#server/decisions/schema.ts'
import { BulkRoot } from '../_bulk/bulk-root.tsx'
import { ChooseSeveral } from '../_bulk/choose-several.tsx'
import { KeysLink } from '../_room/keys-link.tsx'
import { useQueueSignals } from '../_room/queue-live.tsx'
import { useGathered } from '../_room/use-gathered.ts'
import { laneWords } from '../_words/lane-words.ts'
import { isLate } from '../_words/news-words.ts'
import { NextButton } from './next-button.tsx'
import { QueueCard } from './queue-card.tsx'
import { UndoBar } from './undo-bar.tsx'
import { useCardKeys } from './use-card-keys.ts'
import { useNewsAloud } from './use-news-aloud.ts'
import { WhileAway } from './while-away.tsx'
import { WhoIsHere } from './who-is-here.tsx'

type Filter = LaneName | 'all'
const filters: Filter[] = ['all', 'support', 'shaming', 'hostility', 'solicitation', 'appeal']
const nameOf = (filter: Filter) => (filter === 'all' ? 'All' : laneWords[filter].name)

const Cards = ({ cases }: { cases: CaseCard[] }) => (
  <ul className="grid gap-4">
    {cases.map((card) => (
      <QueueCard key={card.id} card={card} />
    ))}
  </ul>
)

const useCases = (first: CaseCard[]) => {
  const { now } = useClock()
  // Coming back from a case, what was fetched before it is old: nobody listened in between.
  const fresh = { initialData: first, refetchOnMount: 'always' } as const
  const { data, refetch } = useQuery({ ...useTRPC().cases.queue.queryOptions({}), ...fresh })
  const renew = useGathered(refetch)
  useQueueSignals(renew)
  useNewsAloud(data)
  const cases = data
    .map((card) => (card.news && isLate(card.news, now) ? { ...card, news: null } : card))
    .filter(({ state, news }) => state !== 'closed' || news)
  return { cases, renew }
}

export const Queue = ({ first, undoable }: { first: CaseCard[]; undoable: Undoable[] }) => {
  const { cases, renew } = useCases(first)
  const [filter, setFilter] = useState<Filter>('all')
  const present = filters.filter((one) => one === 'all' || cases.some(({ lane }) => lane === one))
  const shown = cases.filter(({ lane }) => filter === 'all' || lane === filter)
  const waits = ({ state, news }: CaseCard) => state === 'awaiting_author' && !news
  const toLookAt = shown.filter((card) => !waits(card))
  const waiting = shown.filter(waits)
  useCardKeys(cases)
  return (
    <BulkRoot cases={shown} onChanged={renew}>
      <WhoIsHere />
      <div className="mb-7 grid gap-5">
        <div className="flex flex-wrap items-center gap-2">
          <NextButton />
          <KeysLink />
        </div>
        <UndoBar first={undoable} />
        <WhileAway />
        {cases.length > 0 && (
          <Choice
            legend="Show"
            legendHidden
            name="lane"
            look="chips"
            options={present.map((value) => ({ value, label: nameOf(value) }))}
            value={filter}
            onChoose={setFilter}
          />
        )}
        {shown.length > 1 && <ChooseSeveral />}
      </div>
      <h2 className="sr-only">To look at</h2>
      {toLookAt.length === 0 ? (
        <EmptyState art={<Cup />} title="All quiet">
          Nothing is waiting for you. Thank you for watching over this place.
        </EmptyState>
      ) : (
        <Cards cases={toLookAt} />
      )}
      {waiting.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-4 text-xl">Waiting for their authors</h2>
          <Cards cases={waiting} />
        </section>
      )}
    </BulkRoot>
  )
}
