import type { Metadata } from 'next'
import { ForgetGone } from './_offline/forget-gone.tsx'
import { ButtonLink } from './_ui/button-link.tsx'
import { Column } from './_ui/column.tsx'
import { CupPage } from './_ui/cup-page.tsx'

export const metadata: Metadata = { title: 'Not here' }

/** Gone, closed, or never there: nobody is told which. */
export default function NotFound() {
  return (
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
}
