'use client'

import { useQuery } from '@tanstack/react-query'
import { Sorry } from '#app/_features/apologies/sorry.tsx'
import { type StatementWords, statementWords } from '#app/_features/statements/statement-words.ts'
import { useTRPC } from '#app/_trpc/client.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Note } from '#app/_ui/note.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { AppealOfDecision } from '#server/appeals/schema.ts'
import type { StatementView } from '#server/statements/schema.ts'
import { Appeal } from './appeal.tsx'
import { Part } from './part.tsx'
import { Reasons } from './reasons.tsx'

const Next = ({ view, words }: { view: StatementView; words: StatementWords }) => (
  <Part title="What comes next">
    <p>{words.next}</p>
    {view.waitsFor === 'moderator' && (
      <p className="mt-2">Your new words are with the moderator now. You will hear from them.</p>
    )}
    {view.waitsFor === 'you' && view.thread && (
      <p className="mt-4">
        <ButtonLink href={`/threads/${view.thread.id}#post-${view.thread.postId}`}>
          Find other words
        </ButtonLink>
      </p>
    )}
    {view.maySaySorry && (
      <div className="mt-5">
        <Sorry decisionId={view.decisionId} />
      </div>
    )}
  </Part>
)

type Props = { first: StatementView; appeal: AppealOfDecision; suspended: boolean }

/** What was decided about one's words, why, and the way to somebody else who looks again. */
export const Statement = ({ first, appeal, suspended }: Props) => {
  const query = useTRPC().statements.show.queryOptions({ decisionId: first.decisionId })
  const { data: view, refetch } = useQuery({ ...query, initialData: first })
  const words = statementWords(view.facts, view.tone)
  const asked = appeal.appeal !== null
  const another = (
    <Appeal
      decisionId={view.decisionId}
      first={appeal}
      redress={words.redress}
      onAnswered={() => void refetch()}
    />
  )
  return (
    <>
      <PageHead
        back={suspended ? { href: '/closed', label: 'Back' } : { href: '/notices', label: 'Notices' }}
        title={view.takenBack ? 'This was taken back' : words.title}
        lead={
          view.takenBack ? 'The decision does not hold any more. All is as it was before.' : words.decided
        }
      />
      <div className="grid gap-9">
        {/* whoever comes back comes for the answer */}
        {asked && another}
        <Reasons view={view} words={words} />
        {!view.takenBack && <Next view={view} words={words} />}
        {!asked && another}
        {suspended && (
          <Note tone="care">
            If tonight feels heavy, <TextLink href="/support">somebody to talk to</TextLink> is there, also
            while the door here is closed.
          </Note>
        )}
      </div>
    </>
  )
}
