import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api, pack } from '#app/_trpc/server.ts'
import { mayCalm } from '#server/threads/policy.ts'
import { WholeThread } from './_thread/whole-thread.tsx'

// The tab and the history of a shared phone say nothing about what was read.
export const metadata = { title: 'A conversation' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ at?: string | string[] }> }

/** The place in a conversation that a link leads to, if it is one. */
const placeIn = (at: string | string[] | undefined) =>
  typeof at === 'string' && /^\d{1,9}$/.test(at) ? { at: Number(at) } : {}

export default async function ThreadPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const place = placeIn(query.at)
  const viewer = await memberOnPage(`/threads/${id}`)
  const caller = await api()
  const [thread, page] = await forPage(
    Promise.all([caller.threads.show({ threadId: id }), caller.posts.page({ threadId: id, ...place })]),
  )
  return (
    <WholeThread
      key={`${id}@${place.at ?? ''}`}
      opened={pack({ thread, first: page })}
      {...place}
      wantsHints={viewer.wantsHints}
      mayCalm={mayCalm(viewer, thread.circle.id)}
    />
  )
}
