'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { useCare } from '../_store/care.tsx'

/** Deletes one entry, at the second tap. `what` is read out: "Delete: …". */
export const TakeAway = ({ id, what }: { id: string; what: string }) => {
  const { store } = useCare()
  const [asks, setAsks] = useState(false)
  if (asks)
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Button look="careful" onClick={() => void store.remove(id)}>
          Delete it
        </Button>
        <Button look="ghost" onClick={() => setAsks(false)}>
          Keep it
        </Button>
      </span>
    )
  return (
    <button
      type="button"
      aria-label={`Delete: ${what.slice(0, 60)}`}
      className="tap inline-flex shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-sunken"
      onClick={() => setAsks(true)}
    >
      <Icon name="x" size={18} />
    </button>
  )
}
