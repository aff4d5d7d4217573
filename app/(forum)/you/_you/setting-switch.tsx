'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

type SettingProps = {
  setting: 'showsPresence' | 'wantsHints' | 'takesApologies' | 'takesCareCards'
  on: boolean
  label: string
  hint: string
}

/** A setting that is saved as it is switched. */
export const SettingSwitch = ({ setting, on, label, hint }: SettingProps) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [shown, setShown] = useState(on)
  const turn = async (next: boolean) => {
    setShown(next)
    try {
      await client.members.updateSettings.mutate({ [setting]: next })
      // pages that were seen before know it too
      router.refresh()
    } catch (error) {
      setShown(!next)
      toast.say(reasonOf(error))
    }
  }
  return (
    <Switch label={label} hint={hint} checked={shown} onChange={(event) => void turn(event.target.checked)} />
  )
}
