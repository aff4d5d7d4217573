import { ButtonLink } from '#app/_ui/button-link.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'

export const metadata = { title: 'Done', robots: { index: false } }

export default function UnsubscribedPage() {
  return (
    <>
      <PageHead title="Done" lead="That mail stops now. One that was on its way already may still arrive." />
      <ButtonLink look="quiet" href="/">
        To the front page
      </ButtonLink>
    </>
  )
}
