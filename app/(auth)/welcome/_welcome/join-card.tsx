'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { CircleCard } from '#server/circles/schema.ts'

const later = {
  request: 'You can ask to join from its own page, once you are in.',
  invite: 'This one opens with an invite link.',
}

export const JoinCard = ({ circle }: { circle: CircleCard }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const joined = circle.membership?.state === 'active'
  const turn = async () => {
    setBusy(true)
    try {
      const circleId = circle.id
      await (joined ? client.circles.leave.mutate({ circleId }) : client.circles.join.mutate({ circleId }))
      router.refresh()
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <Card as="li" accent={circle.accent}>
      <h2 className="text-xl">{circle.name}</h2>
      <p className="mt-1 mb-3 text-ink-soft">{circle.forWhom}</p>
      {joined || circle.joinPolicy === 'open' ? (
        <Button
          look={joined ? 'primary' : 'quiet'}
          busy={busy}
          aria-pressed={joined}
          aria-label={joined ? `You are in ${circle.name}. Leave it again` : `Join ${circle.name}`}
          onClick={turn}
        >
          {joined && <Icon name="check" size={18} />}
          {joined ? 'You are in' : 'Join'}
        </Button>
      ) : (
        <p className="text-sm text-ink-soft">{later[circle.joinPolicy]}</p>
      )}
    </Card>
  )
}
