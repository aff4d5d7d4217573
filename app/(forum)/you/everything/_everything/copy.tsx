'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { ExportView } from '#server/exports/schema.ts'
import { Progress } from './progress.tsx'
import { Ready } from './ready.tsx'

const isUnderWay = (copy: ExportView | null) => copy?.state === 'waiting' || copy?.state === 'working'

/** Asks again while it is being made, and rests otherwise. */
const useCopy = (first: ExportView | null) => {
  const client = useTRPCClient()
  const toast = useToast()
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const { data, refetch } = useQuery({
    ...useTRPC().exports.show.queryOptions(),
    initialData: first,
    refetchInterval: ({ state }) => (isUnderWay(state.data ?? null) ? 1_000 : false),
  })
  const ask = async () => {
    setBusy(true)
    await client.exports.ask.mutate().catch((error) => toast.say(reasonOf(error)))
    await refetch()
    announce('We are putting your copy together.')
    setBusy(false)
  }
  return { copy: data, ask, busy }
}

export const Copy = ({ first }: { first: ExportView | null }) => {
  const { copy, ask, busy } = useCopy(first)
  const underWay = isUnderWay(copy)
  return (
    <>
      <p>
        Everything that is here about you in one file: what you wrote, what you kept for yourself, your
        pictures, what was decided, what you chose. A page to read, and the same as data.
      </p>
      <div className="mt-5" aria-live="polite">
        {copy && underWay && <Progress percent={copy.percent} />}
        {copy?.file && <Ready copy={copy} />}
        {copy?.state === 'failed' && (
          <p className="mb-4">
            We could not put it together this time. Nothing is lost. Please try again in a while.
          </p>
        )}
      </div>
      {!underWay && (
        <Button look={copy?.file ? 'ghost' : 'quiet'} busy={busy} onClick={() => void ask()}>
          {copy?.file ? 'Make a new one' : 'Put a copy together'}
        </Button>
      )}
    </>
  )
}
