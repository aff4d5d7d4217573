'use client'

import { buttonClass } from './_ui/button-class.ts'
import { ButtonLink } from './_ui/button-link.tsx'
import { Column } from './_ui/column.tsx'
import { CupPage } from './_ui/cup-page.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const ways = (
    <>
      <button type="button" onClick={reset} className={buttonClass()}>
        Try again
      </button>
      <ButtonLink look="quiet" href="/">
        Back to the front door
      </ButtonLink>
    </>
  )
  return (
    <Column>
      <CupPage title="Something went wrong on our side" ways={ways}>
        It wasn't anything you did. What you sent is kept, and what you were writing is kept on this device.
      </CupPage>
    </Column>
  )
}
