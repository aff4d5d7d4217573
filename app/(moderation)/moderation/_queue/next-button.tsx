'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { useKeys } from '../_room/keys-root.tsx'
import { tabName } from '../_words/tab-name.ts'

/** Takes the case that matters most now. Two who tap at once get two different ones. */
export const NextButton = () => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    if (busy) return
    setBusy(true)
    try {
      const { lease, resting } = await client.cases.claimNext.mutate({ tab: tabName() })
      if (lease) return router.push(`/moderation/${lease.caseId}`)
      toast.say(
        resting
          ? 'You are resting. The queue is in good hands; come back when you like.'
          : 'Everything that can be looked at is in good hands.',
      )
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  useKeys([{ keys: ['n'], label: 'Take the next one', run: () => void take() }])
  return (
    <Button busy={busy} aria-keyshortcuts="n" onClick={take}>
      {busy ? 'One moment…' : 'Take the next one'}
    </Button>
  )
}
