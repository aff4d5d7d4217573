'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'

/** What somebody asked not to see for now: one tap away, and not more than that. */
export const Folded = ({ folded, children }: { folded: boolean; children: ReactNode }) => {
  const [shown, setShown] = useState(false)
  if (!folded || shown) return children
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-dashed border-line px-5 py-3">
      <span className="text-ink-soft">You asked not to see this for now.</span>
      <Button look="ghost" onClick={() => setShown(true)}>
        Show it
      </Button>
    </div>
  )
}
