import { ReplySection } from '#app/_features/dashboard/reply-section.tsx'
import { WaitingSection } from '#app/_features/dashboard/waiting-section.tsx'
import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'

export const metadata = { title: 'How the circle is' }

export default async function CircleNumbersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await memberOnPage(`/circles/${slug}/hosting/numbers`)
  const caller = await api()
  const circle = await forPage(caller.circles.show({ slug }))
  const { replies, waiting } = await forPage(caller.dashboard.ofCircle({ circleId: circle.id }))
  return (
    <>
      <PageHead
        back={{ href: `/circles/${slug}/hosting`, label: 'Hosting' }}
        title="How the circle is"
        lead="Sums that say where help is needed. Nothing here is about one person."
      />
      <ReplySection weeks={replies} />
      <WaitingSection waiting={waiting} />
    </>
  )
}
