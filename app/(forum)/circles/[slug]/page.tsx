import { cache } from 'react'
import { ThreadList } from '#app/_features/threads/thread-list.tsx'
import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer, pack } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { isHostOf } from '#server/circles/policy.ts'
import type { CircleView } from '#server/circles/schema.ts'
import { About } from './_circle/about.tsx'
import { Door } from './_circle/door.tsx'
import { HearSwitch } from './_circle/hear-switch.tsx'
import { LeaveButton } from './_circle/leave-button.tsx'

type Props = { params: Promise<{ slug: string }> }
const back = { href: '/circles', label: 'Circles' }
const backToBuddy = { href: '/you/buddy', label: 'A buddy' }

/** Once for the title and the page. */
const read = cache(async (slug: string) => forPage((await api()).circles.show({ slug })))

export async function generateMetadata({ params }: Props) {
  const { name } = await read((await params).slug)
  return { title: name }
}

export default async function CirclePage({ params }: Props) {
  const circle = await read((await params).slug)
  const viewer = await currentViewer()
  if (viewer?.welcomed && circle.membership?.state === 'active')
    return <Inside circle={circle} admin={viewer.role === 'admin'} />
  return (
    <>
      <PageHead back={back} title={circle.name} lead={circle.forWhom} />
      <About circle={circle} />
      <Door circle={circle} signedIn={viewer !== null} welcomed={viewer?.welcomed ?? false} />
    </>
  )
}

const Inside = async ({ circle, admin }: { circle: CircleView; admin: boolean }) => {
  const first = await forPage((await api()).threads.list({ circleId: circle.id }))
  const write = <ButtonLink href={`/write?circle=${circle.slug}`}>Say something</ButtonLink>
  return (
    <>
      <PageHead
        back={circle.kind === 'pair' ? backToBuddy : back}
        title={circle.name}
        lead={circle.forWhom}
        action={write}
      />
      <ThreadList
        first={pack(first)}
        circleIds={[circle.id]}
        oneCircle
        empty={
          <EmptyState title="Nobody has said anything yet">
            You could be the one. A sentence is plenty.
          </EmptyState>
        }
      />
      <details className="mt-12 rounded-card border border-line px-5 py-3">
        <summary className="tap flex cursor-pointer items-center font-semibold">About this circle</summary>
        <About circle={circle} />
        <HearSwitch circleId={circle.id} on={circle.hearsNew} />
        <div className="flex flex-wrap gap-3 pb-3">
          {(isHostOf(circle.membership) || admin) && (
            <ButtonLink look="quiet" href={`/circles/${circle.slug}/hosting`}>
              Hosting
            </ButtonLink>
          )}
          {circle.membersInvite && (
            <ButtonLink look="quiet" href={`/circles/${circle.slug}/inviting`}>
              Invite somebody
            </ButtonLink>
          )}
          {circle.kind === 'pair' ? (
            <ButtonLink look="quiet" href="/you/buddy">
              End it
            </ButtonLink>
          ) : (
            <LeaveButton circle={circle} />
          )}
        </div>
      </details>
    </>
  )
}
