'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'

/** The words of a sorry, when its receiver wants to read them. There is nothing to answer. */
export const SorryNotice = ({ apologyId }: { apologyId: string }) => {
  const client = useTRPCClient()
  const [words, setWords] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const read = async () => {
    try {
      setWords((await client.apologies.read.mutate({ apologyId })).words)
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  return (
    <div aria-live="polite" className="mt-2">
      {words === null ? (
        <Button look="quiet" onClick={read}>
          Read
        </Button>
      ) : (
        <p dir="auto" className="border-l-3 border-line-strong pl-4 break-words whitespace-pre-wrap">
          {words}
        </p>
      )}
      {trouble && <p className="mt-2 text-sm text-ink-soft">{trouble}</p>}
    </div>
  )
}
