'use client'

import { useState } from 'react'
import { forgetOnThisDevice } from '#app/_features/care-tools/forget-on-this-device.ts'
import { forget } from '#app/_offline/forget.ts'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { LeavingChoice } from '#server/leaving/schema.ts'

/** Leaves, and takes along what this device kept. Refused, everything is as it was. */
export const useLeave = () => {
  const client = useTRPCClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const leave = async (choice: LeavingChoice, atOnce: boolean) => {
    setBusy(true)
    try {
      await client.leaving.ask.mutate({ choice, atOnce })
    } catch (error) {
      toast.say(reasonOf(error))
      return setBusy(false)
    }
    await Promise.allSettled([forgetOnThisDevice(true), forget(true)])
    window.location.assign(atOnce ? '/goodbye?at=once' : '/goodbye')
  }
  return { leave, busy }
}
