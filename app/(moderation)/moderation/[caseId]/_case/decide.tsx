'use client'

import { useRef } from 'react'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { HostNote } from '../../_hosts/host-note.tsx'
import { TakeOver } from '../../_hosts/take-over.tsx'
import { NextButton } from '../../_queue/next-button.tsx'
import { useKeys } from '../../_room/keys-root.tsx'
import { CaseActs } from './case-acts.tsx'
import { ClaimBar } from './claim-bar.tsx'
import { DecisionForm } from './decision-form.tsx'
import { KeptWords } from './kept-words.tsx'
import { overWords } from './over.ts'
import { useCaseActs } from './use-case-acts.ts'
import { useDecisionDraft } from './use-decision-draft.ts'
import { useLease } from './use-lease.ts'

type Props = { view: CaseView; marks: { start: number; end: number }[]; onChanged: () => unknown }

const Over = ({ words }: { words: string }) => (
  <>
    <p>{words}</p>
    <div className="mt-5 flex flex-wrap gap-2">
      <NextButton />
      <ButtonLink look="quiet" href="/moderation">
        Back to the others
      </ButtonLink>
    </div>
  </>
)

/** The end of the page: who has it, and what they would like to do. */
export const Decide = ({ view, marks, onChanged }: Props) => {
  const end = overWords(view)
  const lease = useLease(view.id, view.holder, !end)
  const acts = useCaseActs(view.id, lease)
  const kept = useDecisionDraft(view)
  const head = useRef<HTMLHeadingElement>(null)
  const take = async () => {
    if (await lease.claim()) head.current?.focus()
  }
  const free = !end && !lease.lease && !(view.holder && !view.holder.you)
  useKeys([
    { keys: ['b'], label: 'Back to the queue', run: acts.back },
    ...(free ? [{ keys: ['t'], label: 'Take this one', run: () => void take() }] : []),
  ])
  return (
    <section aria-labelledby="decide">
      <h2 id="decide" ref={head} tabIndex={-1} data-keys-home className="mb-3 text-xl">
        {end ? 'Nothing left to decide' : 'What would you like to do?'}
      </h2>
      {end ? (
        <Over words={end.words} />
      ) : (
        <>
          <HostNote asHost={view.asHost} />
          {!lease.lease && <TakeOver view={view} onTaken={onChanged} />}
          <ClaimBar view={view} lease={lease} onClaim={take} />
          {lease.lease && (
            <DecisionForm
              key={view.id}
              view={view}
              token={lease.lease.token}
              marks={marks}
              kept={kept}
              onChanged={onChanged}
            />
          )}
          <CaseActs caseId={view.id} acts={acts} held={lease.lease !== null} />
        </>
      )}
      {!lease.lease && <KeptWords draft={kept.draft} />}
    </section>
  )
}
