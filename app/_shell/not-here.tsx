'use client'

import { ForgetGone } from '#app/_offline/forget-gone.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Column } from '#app/_ui/column.tsx'
import { CupPage } from '#app/_ui/cup-page.tsx'

/** Gone, closed, or never there: nobody is told which. It comes with every page, so it is a part of the browser. */
export const NotHere = () => (
  <Column>
    <ForgetGone />
    <CupPage
      title="We couldn't find this page"
      ways={<ButtonLink href="/">Back to the front door</ButtonLink>}
    >
      It may have been taken back, or it's in a circle you haven't joined. Nothing you wrote is lost.
    </CupPage>
  </Column>
)
