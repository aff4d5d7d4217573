'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

export const HearSwitch = ({ circleId, on }: { circleId: string; on: boolean }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [shown, setShown] = useState(on)
  const turn = async (hearsNew: boolean) => {
    setShown(hearsNew)
    try {
      await client.circles.hearNew.mutate({ circleId, hearsNew })
      router.refresh()
    } catch (error) {
      setShown(!hearsNew)
      toast.say(reasonOf(error))
    }
  }
  return (
    <div className="pb-3">
      <Switch
        label="Tell me when somebody begins a conversation here"
        hint="It waits under Notices. Whether it also comes by mail is yours to choose under You."
        checked={shown}
        onChange={({ target }) => void turn(target.checked)}
      />
    </div>
  )
}
