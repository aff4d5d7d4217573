'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

export const PresenceSwitch = ({ on }: { on: boolean }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [shown, setShown] = useState(on)
  const turn = async (next: boolean) => {
    setShown(next)
    try {
      await client.members.updateSettings.mutate({ showsPresence: next })
    } catch (error) {
      setShown(!next)
      toast.say(reasonOf(error))
    }
  }
  return (
    <Switch
      label="Let others see that someone is here"
      hint="While you read a conversation, the others there see “someone is here”. Never that it is you."
      checked={shown}
      onChange={(event) => void turn(event.target.checked)}
    />
  )
}
