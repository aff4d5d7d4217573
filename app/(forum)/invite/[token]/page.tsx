import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { AcceptInvite } from './accept-invite.tsx'

export const metadata = { title: 'An invitation', referrer: 'no-referrer' as const, robots: { index: false } }

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const circle = await forPage((await api()).circles.invitePreview({ token }))
  const viewer = await currentViewer()
  const next = encodeURIComponent(`/invite/${token}`)
  return (
    <>
      <PageHead title={`You are invited to ${circle.name}`} lead={circle.forWhom} />
      {viewer?.welcomed && <AcceptInvite token={token} />}
      {viewer && !viewer.welcomed && (
        <>
          <p className="mb-5">
            First a name that we may call you, and what we ask of each other. Then you are back here.
          </p>
          <ButtonLink href={`/welcome?next=${next}`}>Go on</ButtonLink>
        </>
      )}
      {!viewer && (
        <>
          <p className="mb-5">
            Somebody thought of you. You come in by a link that we mail you: there is no password, and nobody
            else here sees your address.
          </p>
          <ButtonLink href={`/sign-in?next=${next}`}>Sign in to come in</ButtonLink>
        </>
      )}
    </>
  )
}
