'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { type SafeguardingView, supportLimits } from '#server/support/schema.ts'
import { Happened, SupportSection } from './section.tsx'
import { type Part, useAct } from './use-support.ts'

const Steps = ({ found }: { found: SafeguardingView }) => (
  <>
    <Happened>
      <p className="whitespace-pre-wrap">{found.concern}</p>
      <p className="text-sm text-ink-soft">
        {found.openedBy}, <TimeAgo date={found.openedAt} />
      </p>
    </Happened>
    {found.steps.map(({ at, by, words }) => (
      <Happened key={at.toISOString()}>
        <p className="whitespace-pre-wrap">{words}</p>
        <p className="text-sm text-ink-soft">
          {by}, <TimeAgo date={at} />
        </p>
      </Happened>
    ))}
    {found.state === 'closed' && <p>This is closed.</p>}
  </>
)

/** A child's safety: anybody of the care team hands it over, leads take it from there. */
export const SafeguardingSection = ({ data, refresh }: Part) => {
  const client = useTRPCClient()
  const { busy, trouble, act } = useAct(refresh)
  const [words, setWords] = useState('')
  const { caseId, safeguarding: found, mayOpenSafeguarding: may } = data
  const run = async (work: () => Promise<unknown>) => {
    if (await act(work)) setWords('')
  }
  if (!found && !may) return null
  return (
    <SupportSection title="A child may be in danger">
      {!found && (
        <p className="text-ink-soft">
          Hand this to the leads. They are called at once, and what they do is seen by them alone.
        </p>
      )}
      {found && <Steps found={found} />}
      {found?.state !== 'closed' && (
        <TextArea
          label={found ? 'What was done' : 'What worries you about the child'}
          rows={3}
          maxLength={supportLimits.concern}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div className="flex flex-wrap gap-3">
        {may && (
          <Button
            look="quiet"
            busy={busy}
            onClick={() => run(() => client.support.openSafeguarding.mutate({ caseId, concern: words }))}
          >
            Hand it to the leads
          </Button>
        )}
        {found?.state === 'open' && (
          <>
            <Button
              look="quiet"
              busy={busy}
              onClick={() => run(() => client.support.addStep.mutate({ caseId, words }))}
            >
              Write it down
            </Button>
            <Button
              look="ghost"
              busy={busy}
              onClick={() => run(() => client.support.closeSafeguarding.mutate({ caseId, words }))}
            >
              Close it with this outcome
            </Button>
          </>
        )}
      </div>
    </SupportSection>
  )
}
