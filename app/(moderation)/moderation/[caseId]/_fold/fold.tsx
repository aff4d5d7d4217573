'use client'

import { type ReactNode, useId, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'

type Props = {
  /** One neutral sentence about what waits there; null for words that need no fold. */
  line: string | null
  /** What opens: "the words". */
  what: string
  children: ReactNode
}

/**
 * Words that are hard to read, behind a neutral sentence until somebody chooses to read them. They are not in
 * the page before that, for no eye and no screen reader; the same button, by tap or key, folds them again.
 */
export const Fold = ({ line, what, children }: Props) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (line === null) return children
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 rounded-soft border border-line bg-sunken px-4 py-3.5">
        <p id={`${id}-line`} className="max-w-[26em] min-w-0">
          {line}
        </p>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-controls={`${id}-folded`}
          aria-describedby={`${id}-line`}
          data-fold={open ? 'open' : 'closed'}
          onClick={() => setOpen(!open)}
        >
          {open ? `Fold ${what} again` : `Open ${what}`}
        </Button>
      </div>
      <div id={`${id}-folded`} hidden={!open} className="mt-4">
        {open && children}
      </div>
    </>
  )
}
