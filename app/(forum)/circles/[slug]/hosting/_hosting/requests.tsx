'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { RequestView } from '#server/circles/schema.ts'
import { useAct } from './use-act.ts'

const stateWords = { pending: null, declined: 'You said not now.', active: 'You let them in.' } as const

const RequestItem = ({ request }: { request: RequestView }) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  const decide = (accept: boolean) =>
    act(() => client.circles.decide.mutate({ membershipId: request.membershipId, accept }))
  return (
    <Card as="li">
      <p className="font-semibold">{request.name}</p>
      <p className="text-sm text-ink-soft">
        Asked <TimeAgo date={request.askedAt} />
      </p>
      <p className="mt-3 whitespace-pre-wrap">{request.answer}</p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {request.state !== 'pending' && <span className="text-ink-soft">{stateWords[request.state]}</span>}
        {request.state !== 'active' && (
          <Button
            look={request.state === 'pending' ? 'primary' : 'quiet'}
            busy={busy}
            onClick={() => decide(true)}
          >
            Let them in
          </Button>
        )}
        {request.state !== 'declined' && (
          <Button look="ghost" busy={busy} onClick={() => decide(false)}>
            Not now
          </Button>
        )}
      </div>
    </Card>
  )
}

/** Who asked to join. Every answer can be turned around for a month. */
export const Requests = ({ requests, question }: { requests: RequestView[]; question: string | null }) => (
  <section className="mb-10">
    <h2 className="mb-3 text-xl">Who would like to join</h2>
    {question && <p className="mb-3 text-ink-soft">You ask: “{question}”</p>}
    {requests.length === 0 && (
      <p className="text-ink-soft">
        Nobody is waiting. You can change your mind about an answer here for a month.
      </p>
    )}
    <ul className="grid gap-4">
      {requests.map((request) => (
        <RequestItem key={request.membershipId} request={request} />
      ))}
    </ul>
  </section>
)
