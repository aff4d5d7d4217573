'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import type { CircleCard } from '#server/circles/schema.ts'
import { JoinCard } from './join-card.tsx'
import { useStep } from './use-step.ts'

export const CirclesStep = ({ circles, next }: { circles: CircleCard[]; next: string }) => {
  const client = useTRPCClient()
  const { goOn, busy, trouble } = useStep(next)
  const inSome = circles.some(({ membership }) => membership?.state === 'active')
  return (
    <>
      {circles.length === 0 && <p>There is no circle yet. You can look around meanwhile.</p>}
      <ul className="grid gap-4">
        {circles.map((circle) => (
          <JoinCard key={circle.id} circle={circle} />
        ))}
      </ul>
      <div className="mt-8 grid gap-4">
        {trouble && <FieldError>{trouble}</FieldError>}
        <Button
          wide
          look={inSome ? 'primary' : 'ghost'}
          busy={busy}
          onClick={() => goOn(() => client.members.finishWelcome.mutate())}
        >
          {busy ? 'One moment…' : inSome ? 'Come in' : 'Not now, I will look around first'}
        </Button>
      </div>
    </>
  )
}
