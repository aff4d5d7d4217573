'use client'

import { useLive } from '#app/_realtime/live.tsx'
import { hereWords } from '../_room/here-words.ts'
import { useQueueRoom } from '../_room/queue-live.tsx'

/** Nobody does this alone: who else has the queue open, among those who look after things. */
export const WhoIsHere = () => {
  const { connected } = useLive()
  const { here } = useQueueRoom()
  return (
    <p className="mb-5 text-sm text-ink-soft" data-testid="who-is-here">
      {connected ? hereWords(here) : 'Listening for what the others do…'}{' '}
      {here.length > 0 && 'You see each other here; members never do.'}
    </p>
  )
}
