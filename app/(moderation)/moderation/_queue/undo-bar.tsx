'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useClock } from '#app/_ui/clock.tsx'
import type { Undoable } from '#server/decisions/schema.ts'
import { useKeys } from '../_room/keys-root.tsx'
import { useQueueSignals } from '../_room/queue-live.tsx'
import { useGathered } from '../_room/use-gathered.ts'
import { graceWords } from '../_words/grace-words.ts'
import { laneWords } from '../_words/lane-words.ts'
import { pastWords } from '../[caseId]/_case/decision-words.ts'

const shownAtMost = 3

const useUndo = (first: Undoable[]) => {
  const client = useTRPCClient()
  const announce = useAnnounce()
  const { now } = useClock()
  const fresh = { initialData: first, refetchOnMount: 'always' } as const
  const query = useQuery({ ...useTRPC().decisions.undoable.queryOptions(), ...fresh })
  const renew = useGathered(query.refetch)
  useQueueSignals(renew)
  const [busy, setBusy] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const undo = async ({ decisionId }: Undoable) => {
    if (busy) return
    setBusy(decisionId)
    try {
      await client.decisions.undo.mutate({ decisionId })
      setSaid('Undone. It waits in the queue again, as if nothing had been said.')
      announce('Undone. It waits in the queue again.')
    } catch (error) {
      setSaid(reasonOf(error))
    }
    await query.refetch()
    setBusy(null)
  }
  return { open: query.data.filter(({ until }) => until.getTime() > now), busy, said, undo }
}

/** What one has just decided can be taken back for ten minutes, here and with one tap. */
export const UndoBar = ({ first }: { first: Undoable[] }) => {
  const { now } = useClock()
  const { open, busy, said, undo } = useUndo(first)
  const bar = useRef<HTMLElement>(null)
  const take = async (one: Undoable) => {
    await undo(one)
    bar.current?.focus({ preventScroll: true })
  }
  const newest = open[0]
  useKeys(newest ? [{ keys: ['u'], label: 'Undo your last decision', run: () => void take(newest) }] : [])
  if (open.length === 0 && !said) return null
  return (
    <section
      ref={bar}
      tabIndex={-1}
      aria-label="What you can still undo"
      className="rounded-soft bg-sunken px-4 py-2"
    >
      {said && <p className="py-2 font-semibold">{said}</p>}
      <ul>
        {open.slice(0, shownAtMost).map((one) => (
          <li
            key={one.decisionId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2.5"
          >
            <p>
              You {pastWords[one.kind]}{' '}
              <span className="text-sm text-ink-soft">
                ({laneWords[one.lane].name}, {one.circle}). {graceWords(one.until, now)}
              </span>
            </p>
            <Button look="quiet" busy={busy === one.decisionId} onClick={() => take(one)}>
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
