'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { tabName } from '../_words/tab-name.ts'

/** A moderator may take a case out of a host's hands. What the host wrote is kept. */
export const TakeOver = ({ view, onTaken }: { view: CaseView; onTaken: () => unknown }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  if (!view.mayTakeOver) return null
  const take = async () => {
    setBusy(true)
    try {
      await client.cases.takeOver.mutate({ caseId: view.id, tab: tabName() })
      await onTaken()
      router.refresh()
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <div className="mb-5">
      <p className="mb-3">A host of this circle has it now. You can leave it with them, or take it.</p>
      <Button look="quiet" busy={busy} onClick={take}>
        {busy ? 'One moment…' : 'Take it from the host'}
      </Button>
    </div>
  )
}
