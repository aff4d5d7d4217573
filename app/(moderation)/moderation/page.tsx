import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { Queue } from './_queue/queue.tsx'

export const metadata = { title: 'Moderation' }

export default async function ModerationPage() {
  const { cases, decisions } = await api()
  const [first, undoable] = await forPage(Promise.all([cases.queue({}), decisions.undoable()]))
  return (
    <>
      <PageHead
        title="Moderation"
        lead="What people here would like somebody to look at. Take one, or take none tonight; you are not alone with it."
      />
      <Queue first={first} undoable={undoable} />
      <p className="mt-10">
        <TextLink href="/moderation/reviews" className="inline-block py-2.5">
          Look with fresh eyes
        </TextLink>
      </p>
      <p>
        <TextLink href="/moderation/log" className="inline-block py-2.5">
          Everything that was decided
        </TextLink>
        {' · '}
        <TextLink href="/moderation/rest" className="inline-block py-2.5">
          Looking after yourself
        </TextLink>
      </p>
    </>
  )
}
