'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useSignal } from '#app/_realtime/live.tsx'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { doorOf } from '#server/circles/policy.ts'
import type { CircleView } from '#server/circles/schema.ts'

type Props = { circle: CircleView; signedIn: boolean; welcomed: boolean }

/** The door of a circle as this person finds it. */
export const Door = ({ circle, signedIn, welcomed }: Props) => {
  const router = useRouter()
  useSignal('member', (signal) => {
    if (signal.kind === 'membership' && signal.circleId === circle.id) router.refresh()
  })
  const next = encodeURIComponent(`/circles/${circle.slug}`)
  if (!signedIn) return <ButtonLink href={`/sign-in?next=${next}`}>Sign in to join</ButtonLink>
  if (!welcomed) return <ButtonLink href={`/welcome?next=${next}`}>Finish your welcome to join</ButtonLink>
  switch (doorOf(circle, circle.membership)) {
    case 'waiting':
      return (
        <Note tone="wait" title="You asked to join">
          A host reads your answer soon. You will find a notice here when they have.
        </Note>
      )
    case 'removed':
      return (
        <Note title="This door is closed for now">
          A host has closed this circle for you. You can write to them about it.
        </Note>
      )
    case 'invite_only':
      return (
        <Note title="This circle opens with an invite link">
          If you know somebody here, they can ask a host for one.
        </Note>
      )
    case 'inside':
      return null
    case 'join':
    case 'ask':
      return <JoinForm circle={circle} />
  }
}

const JoinForm = ({ circle }: { circle: CircleView }) => {
  const router = useRouter()
  const client = useTRPCClient()
  const [answer, setAnswer] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const asks = circle.joinQuestion !== null
  const join = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await client.circles.join.mutate({ circleId: circle.id, ...(asks ? { answer } : {}) })
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="mt-8 grid gap-5">
      {circle.joinQuestion && (
        <TextArea
          label={circle.joinQuestion}
          hint="Only the hosts read your answer."
          value={answer}
          maxLength={1000}
          onChange={(event) => setAnswer(event.target.value)}
        />
      )}
      {trouble && <FieldError>{trouble}</FieldError>}
      <div>
        <Button busy={busy} onClick={join}>
          {busy ? 'One moment…' : asks ? 'Ask to join' : 'Join this circle'}
        </Button>
      </div>
    </div>
  )
}
