'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { useSave } from '../_you/use-save.ts'

/** One tap; with several circles, one more to say which. */
export const AskForm = ({ circles }: { circles: { id: string; name: string }[] }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const [circleId, setCircleId] = useState(circles[0]?.id ?? '')
  const ask = () =>
    void save(
      () => client.buddies.ask.mutate({ circleId }),
      'You asked. You hear of it when somebody asks too.',
    )
  return (
    <div className="grid gap-6">
      <p>
        Somebody who is in the same thick of it. You write when you can, and silence is fine. Names come only
        after both of you have said yes.
      </p>
      {circles.length > 1 && (
        <Choice
          legend="From which circle?"
          name="circle"
          options={circles.map(({ id, name }) => ({ value: id, label: name }))}
          value={circleId}
          onChoose={setCircleId}
        />
      )}
      <div>
        <Button busy={busy} onClick={ask}>
          {busy ? 'Asking…' : 'I would like a buddy'}
        </Button>
      </div>
    </div>
  )
}
