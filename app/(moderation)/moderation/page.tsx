import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { isAtLeast, isStaff } from '#server/auth/roles.ts'
import { ForHosts, hostTitle } from './_hosts/for-hosts.tsx'
import { Queue } from './_queue/queue.tsx'
import { SecondStepNote } from './_second-step/second-step-note.tsx'

export const generateMetadata = async () => {
  const viewer = await currentViewer()
  return { title: viewer && isStaff(viewer) ? 'Moderation' : hostTitle }
}

export default async function ModerationPage() {
  const viewer = await currentViewer()
  const { cases, decisions, proofs } = await api()
  const [first, undoable, step] = await forPage(
    Promise.all([cases.queue({}), decisions.undoable(), proofs.secondStep()]),
  )
  const ask = step.app === null && step.passkeys === 0 && <SecondStepNote />
  if (viewer && !isStaff(viewer))
    return (
      <>
        <ForHosts first={first} undoable={undoable} hosts={viewer.hosts} />
        {ask}
      </>
    )
  return (
    <>
      <PageHead
        title="Moderation"
        lead="What people here would like somebody to look at. Take one, or take none tonight; you are not alone with it."
      />
      <Queue first={first} undoable={undoable} />
      {ask}
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
      {viewer && isAtLeast(viewer, 'care') && (
        <p>
          <TextLink href="/moderation/duty" className="inline-block py-2.5">
            Who is on duty for care
          </TextLink>
        </p>
      )}
    </>
  )
}
