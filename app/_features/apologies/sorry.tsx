'use client'

import { useEffect, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { fetchAhead, usePart } from '#app/_ui/use-part.ts'

const fetchForm = () => import('./sorry-form.tsx').then((file) => file.SorryForm)
const ahead = () => fetchAhead(fetchForm)

const offer = 'If you like, say sorry. It reaches them if they are open to such words.'
const thanks = 'Thank you. It reaches them if they are open to such words.'

// Only this browser knows that it was said: what the server would know could tell whether it was kept.
const mark = (decisionId: string) => `sorry:${decisionId}`
const wasSaid = (decisionId: string) => {
  try {
    return localStorage.getItem(mark(decisionId)) !== null
  } catch {
    return false
  }
}
const remember = (decisionId: string) => {
  try {
    localStorage.setItem(mark(decisionId), 'said')
  } catch {
    // A private window may have no storage; saying it twice sends nothing twice.
  }
}

/** One sorry, one way. Nobody is asked to answer, and its sender is told the same whatever becomes of it. */
export const Sorry = ({ decisionId }: { decisionId: string }) => {
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState(false)
  const { Part: SorryForm, want, coming } = usePart(fetchForm)
  useEffect(() => setSaid(wasSaid(decisionId)), [decisionId])
  if (said)
    return (
      <p role="status" className="text-ink-soft">
        {thanks}
      </p>
    )
  if (!open || !SorryForm)
    return (
      <div>
        <p className="mb-2 text-ink-soft">{offer}</p>
        <Button
          look="ghost"
          busy={coming}
          onPointerEnter={ahead}
          onFocus={ahead}
          onClick={() => {
            setOpen(true)
            void want()
          }}
        >
          Say sorry
        </Button>
      </div>
    )
  return (
    <SorryForm
      decisionId={decisionId}
      onNotNow={() => setOpen(false)}
      onSaid={() => {
        remember(decisionId)
        setSaid(true)
      }}
    />
  )
}
