import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Invites } from './_hosting/invites.tsx'
import { Members } from './_hosting/members.tsx'
import { Requests } from './_hosting/requests.tsx'

export const metadata = { title: 'Hosting' }

export default async function HostingPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await memberOnPage(`/circles/${slug}/hosting`)
  const caller = await api()
  const circle = await forPage(caller.circles.show({ slug }))
  const input = { circleId: circle.id }
  const [requests, members, invites] = await forPage(
    Promise.all([
      caller.circles.requests(input),
      caller.circles.members(input),
      caller.circles.invites(input),
    ]),
  )
  return (
    <>
      <PageHead
        back={{ href: `/circles/${slug}`, label: circle.name }}
        title="Hosting"
        lead="Who comes in, and by which door."
      />
      <Requests requests={requests} question={circle.joinQuestion} />
      <Invites circleId={circle.id} invites={invites} />
      <Members members={members} />
    </>
  )
}
