'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { type Asked, Consent } from '../_consent/consent.tsx'
import { useKeys } from '../_room/keys-root.tsx'
import { tabName } from '../_words/tab-name.ts'

/** Takes the case that matters most now. Two who tap at once get two different ones. */
export const NextButton = () => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const take = async (consents?: string) => {
    if (busy) return
    setAsked(null)
    setBusy(true)
    try {
      const { lease, resting, needsConsent } = await client.cases.claimNext.mutate({
        tab: tabName(),
        consents,
      })
      if (lease) return router.push(`/moderation/${lease.caseId}`)
      if (needsConsent) setAsked(needsConsent)
      else
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
  const leave = async ({ caseId }: Asked) => {
    await client.cases.skip.mutate({ caseId }).catch(() => undefined)
    await take()
  }
  useKeys([{ keys: ['n'], label: 'Take the next one', run: () => asked || void take() }])
  return (
    <div>
      <Button busy={busy} aria-keyshortcuts="n" onClick={() => void take()}>
        {busy ? 'One moment…' : 'Take the next one'}
      </Button>
      <Consent
        asked={asked}
        onYes={({ caseId }) => void take(caseId)}
        onNo={(one) => void leave(one)}
        onLater={() => setAsked(null)}
      />
    </div>
  )
}
