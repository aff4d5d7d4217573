import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Invites } from '../_circle/invites.tsx'

export const metadata = { title: 'Invite somebody' }

export default async function InvitingPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await memberOnPage(`/circles/${slug}/inviting`)
  const caller = await api()
  const circle = await forPage(caller.circles.show({ slug }))
  const invites = await forPage(caller.circles.yourInvites({ circleId: circle.id }))
  return (
    <>
      <PageHead
        back={{ href: `/circles/${slug}`, label: circle.name }}
        title="Invite somebody"
        lead="Somebody may come to your mind who should not be alone with it either."
      />
      <Invites
        circleId={circle.id}
        instead="Just now the hosts of this circle make them. You can ask one of them."
        {...invites}
      />
    </>
  )
}
