'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { BuddyView } from '#server/buddies/schema.ts'
import { useSave } from '../_you/use-save.ts'
import { AskForm } from './ask-form.tsx'

const Asking = ({ circle }: { circle: string }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return (
    <>
      <p className="mb-5">
        You asked in {circle}. As soon as somebody there asks too, you hear of it under Notices. It can take a
        while.
      </p>
      <Button
        look="quiet"
        busy={busy}
        onClick={() =>
          void save(() => client.buddies.stopAsking.mutate(), 'You ask no more. Nobody heard of it.')
        }
      >
        Not any more
      </Button>
    </>
  )
}

const Offered = ({ accepted }: { accepted: boolean }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const answer = (accept: boolean, done: string) =>
    void save(() => client.buddies.answer.mutate({ accept }), done)
  return (
    <>
      <p className="mb-5">
        {accepted
          ? 'You said yes. When the other one does too, you both see each other’s name here.'
          : 'Another parent of your circle asked too. You see each other’s name once you have both said yes.'}
      </p>
      <div className="flex flex-wrap gap-3">
        {!accepted && (
          <Button busy={busy} onClick={() => answer(true, 'Saved. We tell the other one nothing but a yes.')}>
            Yes, I would like that
          </Button>
        )}
        <Button
          look="ghost"
          busy={busy}
          onClick={() => answer(false, 'That is all right. Nobody hears of it.')}
        >
          Not now
        </Button>
      </div>
    </>
  )
}

const Active = ({ name, slug }: { name: string; slug: string }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const end = () => void save(() => client.buddies.end.mutate(), 'It ended. Nothing is asked of you.')
  return (
    <>
      <p className="mb-5">
        You and <strong>{name}</strong> have a place of your own. Nobody else comes in.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/circles/${slug}`}>To your place</ButtonLink>
        <Button look="ghost" busy={busy} onClick={end}>
          End it
        </Button>
      </div>
      <p className="mt-5 text-sm text-ink-soft">
        If you end it, the place closes for both of you and {name} reads only that it ended. You will not be
        brought together again. The house rules hold there as everywhere, and so does reporting.
      </p>
    </>
  )
}

export const Buddy = ({ buddy }: { buddy: BuddyView }) => {
  if (buddy.state === 'asking') return <Asking circle={buddy.circle} />
  if (buddy.state === 'offered') return <Offered accepted={buddy.accepted} />
  if (buddy.state === 'active') return <Active name={buddy.name} slug={buddy.slug} />
  if (buddy.circles.length > 0) return <AskForm circles={buddy.circles} />
  return (
    <EmptyState title="First a circle" action={<ButtonLink href="/circles">See the circles</ButtonLink>}>
      A buddy is somebody of a circle you are in.
    </EmptyState>
  )
}
