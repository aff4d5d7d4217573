'use client'

import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { HostNote } from '../../_hosts/host-note.tsx'
import { TakeOver } from '../../_hosts/take-over.tsx'
import { ClaimBar } from './claim-bar.tsx'
import { DecisionForm } from './decision-form.tsx'
import { useLease } from './use-lease.ts'

type Props = { view: CaseView; marks: { start: number; end: number }[]; onChanged: () => unknown }

const over = ({ state, notYours, decisions }: CaseView) => {
  if (state === 'closed') {
    const who = decisions.at(-1)?.moderator
    return {
      title: 'This one is decided',
      words: who ? `${who} was here. There is nothing left to do.` : 'There is nothing left to do.',
    }
  }
  if (state === 'awaiting_author')
    return {
      title: 'Waiting for its author',
      words: 'They were asked for other words. It comes back here when they have found some.',
    }
  return notYours ? { title: 'This one is for somebody else', words: notYours } : null
}

/** The end of the page: who has it, and what they would like to do. */
export const Decide = ({ view, marks, onChanged }: Props) => {
  const lease = useLease(view.id)
  const held = view.holder?.you === true
  const { claim } = lease
  const asked = useRef(false)
  // Taken in this tab before, from the queue or before a reload: asking again gives the same lease.
  useEffect(() => {
    if (!held || asked.current) return
    asked.current = true
    void claim()
  }, [held, claim])
  const end = over(view)
  if (end)
    return (
      <div className="grid gap-5">
        <Note title={end.title}>{end.words}</Note>
        <div>
          <ButtonLink look="quiet" href="/moderation">
            Back to the others
          </ButtonLink>
        </div>
      </div>
    )
  return (
    <section aria-labelledby="decide">
      <h2 id="decide" className="mb-3 text-xl">
        What would you like to do?
      </h2>
      <HostNote asHost={view.asHost} />
      {!lease.lease && <TakeOver view={view} onTaken={onChanged} />}
      <ClaimBar holder={view.holder} lease={lease} />
      {lease.lease && (
        <DecisionForm view={view} token={lease.lease.token} marks={marks} onChanged={onChanged} />
      )}
      {lease.lease && (
        <p className="mt-6">
          <Button look="ghost" onClick={lease.release}>
            Give it back
          </Button>
        </p>
      )}
    </section>
  )
}
