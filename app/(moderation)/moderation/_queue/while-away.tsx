'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { Happening } from '#server/cases/schema.ts'
import { type Missed, useQueueRoom } from '../_room/queue-live.tsx'
import { happeningWords } from '../_words/news-words.ts'

const most = 4

const List = ({ missed: { since, ids }, onClose }: { missed: Missed; onClose: () => void }) => {
  const { data = [] } = useQuery(useTRPC().cases.events.queryOptions({ since: new Date(since) }))
  const told = data.flatMap((one: Happening) => {
    const words = ids.includes(one.id) && !one.you && one.kind !== 'opened' ? happeningWords(one) : null
    return words ? [{ id: one.id, words }] : []
  })
  const came = data.filter(({ id, kind }) => kind === 'opened' && ids.includes(id)).length
  if (told.length + came === 0) return null
  return (
    <Note title="While your line was down">
      <ul>
        {came > 0 && <li>{came === 1 ? 'One more came in.' : `${came} more came in.`}</li>}
        {told.slice(-most).map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      {told.length > most && <p>And more; the list below shows how it all stands now.</p>}
      <p className="mt-2">
        <Button look="quiet" onClick={onClose}>
          All right
        </Button>
      </p>
    </Note>
  )
}

/** What happened while this browser heard nothing. The list is already as it is now; this only tells of it. */
export const WhileAway = () => {
  const { missed, forget } = useQueueRoom()
  return <div aria-live="polite">{missed && <List missed={missed} onClose={forget} />}</div>
}
