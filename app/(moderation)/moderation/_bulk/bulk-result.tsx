'use client'

import { useEffect, useRef, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { BatchUndone } from '#server/decisions/bulk/schema.ts'
import type { Done } from './bulk-root.tsx'
import { doneWords, undoneWords } from './bulk-words.ts'
import { LeftOut } from './left-out.tsx'

type Props = { done: Done; onUndone: () => unknown; onClose: () => void }

/** What was done, with the way back in one tap. It stays until it is put away. */
export const BulkResult = ({ done: { kind, made }, onUndone, onClose }: Props) => {
  const client = useTRPCClient()
  const box = useRef<HTMLDivElement>(null)
  const [undone, setUndone] = useState<BatchUndone | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // the sheet that had the focus is gone
  useEffect(() => box.current?.focus(), [])
  const undo = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      setUndone(await client.decisions.undoBatch.mutate({ batchId: made.batchId }))
      onUndone()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <div ref={box} tabIndex={-1} className="mb-7 outline-none">
      <Note title={undone ? undoneWords(undone) : doneWords(kind, made)}>
        <div className="grid gap-3" aria-live="polite">
          {!undone && <LeftOut title="These were left out" ones={made.leftOut} />}
          {undone && <LeftOut title="These stay as you decided" ones={undone.stays} />}
          {trouble && <p>{trouble}</p>}
          <div className="mt-1 flex flex-wrap gap-3">
            {!undone && made.decided.length > 0 && (
              <Button look="quiet" busy={busy} onClick={undo}>
                {busy ? 'One moment…' : 'Undo all'}
              </Button>
            )}
            <Button look="ghost" onClick={onClose}>
              Put this away
            </Button>
          </div>
          {!undone && made.undoUntil && (
            <p className="text-sm text-ink-soft">You can undo this for ten minutes.</p>
          )}
        </div>
      </Note>
    </div>
  )
}
