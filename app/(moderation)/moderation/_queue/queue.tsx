'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Cup } from '#app/_ui/art/cup.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { CaseCard, LaneName } from '#server/cases/schema.ts'
import { BulkRoot } from '../_bulk/bulk-root.tsx'
import { ChooseSeveral } from '../_bulk/choose-several.tsx'
import { laneWords } from '../_words/lane-words.ts'
import { NextButton } from './next-button.tsx'
import { QueueCard } from './queue-card.tsx'
import { useQueueSignals } from './use-queue-signals.ts'

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

export const Queue = ({ first }: { first: CaseCard[] }) => {
  const { data, refetch } = useQuery({ ...useTRPC().cases.queue.queryOptions({}), initialData: first })
  const [filter, setFilter] = useState<Filter>('all')
  useQueueSignals(() => void refetch())
  const present = filters.filter((one) => one === 'all' || data.some(({ lane }) => lane === one))
  const shown = data.filter(({ lane }) => filter === 'all' || lane === filter)
  const toLookAt = shown.filter(({ state }) => state !== 'awaiting_author')
  const waiting = shown.filter(({ state }) => state === 'awaiting_author')
  return (
    <BulkRoot cases={shown} onChanged={refetch}>
      {data.length > 0 && (
        <div className="mb-7 grid gap-6">
          <NextButton />
          <Choice
            legend="Show"
            legendHidden
            name="lane"
            look="chips"
            options={present.map((value) => ({ value, label: nameOf(value) }))}
            value={filter}
            onChoose={setFilter}
          />
          {shown.length > 1 && <ChooseSeveral />}
        </div>
      )}
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
