import { ButtonLink } from '#app/_ui/button-link.tsx'
import { CupPage } from '#app/_ui/cup-page.tsx'

export const metadata = { title: 'An invitation' }

/** Ended, too old, or never made: whoever holds the link can do the same about each. */
export default function NoInvitation() {
  return (
    <CupPage
      title="This invitation has ended"
      ways={<ButtonLink href="/circles">Look at the circles</ButtonLink>}
    >
      Links like this one are good for some days, or until whoever made them ends them. The person who sent it
      can make you a new one.
    </CupPage>
  )
}
