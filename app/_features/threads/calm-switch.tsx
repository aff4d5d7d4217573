'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

type CalmSwitchProps = { threadId: string; calm: boolean; onChanged: () => Promise<unknown> }

/** For moderators and hosts: tells everybody in a conversation that they are with it, or takes that back. */
export const CalmSwitch = ({ threadId, calm, onChanged }: CalmSwitchProps) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const change = async () => {
    setBusy(true)
    try {
      await client.threads.calm.mutate({ threadId, calm: !calm })
      await onChanged()
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <section aria-label="For moderators" className="mt-6 rounded-soft border border-line px-4 py-3.5">
      <p>
        {calm
          ? 'Everybody here reads: “Moderators are with this conversation.” It goes by itself a day after the last case in it is closed.'
          : 'If feelings run high, you can tell everybody here that moderators are with this conversation. It names nobody and points at no post.'}
      </p>
      <p className="mt-3">
        <Button look="quiet" busy={busy} onClick={change}>
          {calm ? 'Take the note away' : 'Say that moderators are here'}
        </Button>
      </p>
    </section>
  )
}
