import { Unfinished } from '#app/_features/drafts/unfinished.tsx'
import { SearchLink } from '#app/_features/search/search-link.tsx'
import { ThreadList } from '#app/_features/threads/thread-list.tsx'
import { api, pack } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { FirstAnswers } from './first-answers.tsx'
import { OnAPause } from './on-a-pause.tsx'

/** What a member sees first: the conversations of their circles. */
export const Home = async () => {
  const caller = await api()
  const [me, circles, first, { waiting }, drafts] = await Promise.all([
    caller.members.me(),
    caller.circles.list(),
    caller.threads.list({}),
    caller.greeting.waiting(),
    caller.drafts.list(),
  ])
  const mine = circles.filter((circle) => circle.membership?.state === 'active')
  const empty =
    mine.length === 0 ? (
      <EmptyState
        title="You have not sat down anywhere yet"
        action={<ButtonLink href="/circles">See the circles</ButtonLink>}
      >
        Choose a circle that sounds like your days. You can leave again whenever you like.
      </EmptyState>
    ) : (
      <EmptyState
        title="It is quiet here tonight"
        action={<ButtonLink href="/write">Say something</ButtonLink>}
      >
        Somebody has to go first, and it does not have to be clever.
      </EmptyState>
    )
  return (
    <>
      <PageHead title="Your circles" lead="What people are talking about, newest first." />
      {me?.pausedAt && <OnAPause />}
      <SearchLink />
      <Unfinished drafts={drafts} />
      <FirstAnswers waiting={waiting} />
      <ThreadList first={pack(first)} circleIds={mine.map((circle) => circle.id)} empty={empty} />
    </>
  )
}
