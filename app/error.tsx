'use client'

import { Cup } from './_ui/art/cup.tsx'
import { buttonClass } from './_ui/button-class.ts'
import { ButtonLink } from './_ui/button-link.tsx'
import { Column } from './_ui/column.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <Column>
      <div className="flex flex-col items-center py-10 text-center">
        <span className="text-ember">
          <Cup />
        </span>
        <h1 className="mt-6 text-2xl">Something went wrong on our side</h1>
        <p className="mt-3 max-w-[25em] text-ink-soft">
          It wasn't anything you did. What you sent is kept, and what you were writing is kept on this device.
        </p>
        <div className="mt-7 flex flex-wrap justify-center gap-3">
          <button type="button" onClick={reset} className={buttonClass()}>
            Try again
          </button>
          <ButtonLink look="quiet" href="/">
            Back to the front door
          </ButtonLink>
        </div>
      </div>
    </Column>
  )
}
