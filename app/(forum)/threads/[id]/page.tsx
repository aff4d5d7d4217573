import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { mayCalm } from '#server/threads/policy.ts'
import { Thread } from './_thread/thread.tsx'
import { ThreadHead } from './_thread/thread-head.tsx'

// The tab and the history of a shared phone say nothing about what was read.
export const metadata = { title: 'A conversation' }

export default async function ThreadPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await memberOnPage(`/threads/${id}`)
  const caller = await api()
  const [thread, page] = await forPage(
    Promise.all([caller.threads.show({ threadId: id }), caller.posts.page({ threadId: id })]),
  )
  return (
    <>
      <ThreadHead thread={thread} />
      <Thread
        key={id}
        thread={thread}
        first={page}
        wantsHints={viewer.wantsHints}
        mayCalm={mayCalm(viewer, thread.circle.id)}
      />
    </>
  )
}
