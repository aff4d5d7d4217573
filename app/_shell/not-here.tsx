'use client'

import { ForgetGone } from '#app/_offline/forget-gone.tsx'
import { Cup } from '#app/_ui/art/cup.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Column } from '#app/_ui/column.tsx'

export function NotHere() {
  return (
    <Column>
      <ForgetGone />
      <div className="flex flex-col items-center py-10 text-center">
        <span className="text-ember">
          <Cup />
        </span>
        <h1 className="mt-6 text-2xl">We couldn't find this page</h1>
        <p className="mt-3 max-w-[25em] text-ink-soft">
          It may have been taken back, or it's in a circle you haven't joined. Nothing you wrote is lost.
        </p>
        <ButtonLink href="/" className="mt-7">
          Back to the front door
        </ButtonLink>
      </div>
    </Column>
  )
}
