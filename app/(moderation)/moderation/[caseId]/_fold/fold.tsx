'use client'

import { type ReactNode, useId, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { useKeys } from '../../_room/keys-root.tsx'

type Props = {
  /** One neutral sentence about what waits there; null for words that need no fold. */
  line: string | null
  /** What opens: "the words". */
  what: string
  /** The one key that opens and folds it, beside Enter and Space on the button. */
  keyed?: string
  children: ReactNode
}

/**
 * Words that are hard to read, behind a neutral sentence until somebody chooses to read them. They are not in
 * the page before that, for no eye and no screen reader; the same button, by tap or key, folds them again.
 */
export const Fold = ({ line, what, keyed, children }: Props) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  useKeys(
    line !== null && keyed
      ? [{ keys: [keyed], label: `Open or fold ${what}`, run: () => setOpen((before) => !before) }]
      : [],
  )
  if (line === null) return children
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 rounded-soft border border-line bg-sunken px-4 py-3.5">
        <p id={`${id}-line`} className="max-w-[26em] min-w-0">
          {line}
        </p>
        <Button
          look="quiet"
          aria-keyshortcuts={keyed}
          aria-expanded={open}
          aria-controls={`${id}-folded`}
          aria-describedby={`${id}-line`}
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
