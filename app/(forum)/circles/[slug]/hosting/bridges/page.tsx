import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { BridgeCard } from './_bridges/bridge-card.tsx'
import { ProposeBridge } from './_bridges/propose-bridge.tsx'

export const metadata = { title: 'Bridges' }

export default async function BridgesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await memberOnPage(`/circles/${slug}/hosting/bridges`)
  const caller = await api()
  const circle = await forPage(caller.circles.show({ slug }))
  const [bridges, circles, me] = await Promise.all([
    forPage(caller.bridges.list({ circleId: circle.id })),
    caller.circles.list(),
    caller.members.me(),
  ])
  const others = circles.filter(({ id }) => id !== circle.id).map(({ id, name }) => ({ id, name }))
  return (
    <>
      <PageHead
        back={{ href: `/circles/${slug}/hosting`, label: 'Hosting' }}
        title="Bridges"
        lead="One conversation a month that two circles share, with a question for each side."
      />
      {bridges.length === 0 && (
        <EmptyState title="No bridge yet">
          Those at home and those at work often think the other side has it easier. A bridge lets them ask.
        </EmptyState>
      )}
      {bridges.length > 0 && (
        <ul className="mb-8 grid gap-4">
          {bridges.map((bridge) => (
            <BridgeCard key={bridge.id} bridge={bridge} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ProposeBridge
          home={{ id: circle.id, name: circle.name }}
          others={others}
          timeZone={me?.timeZone ?? null}
        />
      )}
    </>
  )
}
