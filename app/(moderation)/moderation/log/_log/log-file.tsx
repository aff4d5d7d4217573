'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** A file cannot ask who is there: that is asked first, then the browser fetches it. */
export const LogFile = () => {
  const client = useTRPCClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const fetchFile = async () => {
    setBusy(true)
    try {
      await client.proofs.show.mutate()
      location.assign('/api/export/modlog.csv')
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <Button look="ghost" className="-ml-5" busy={busy} onClick={fetchFile}>
      The whole log as a file (CSV)
    </Button>
  )
}
