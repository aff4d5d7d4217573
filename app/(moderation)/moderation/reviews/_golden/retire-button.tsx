'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Shows it to nobody new. What was answered stays with those who answered. */
export const RetireButton = ({ goldenId }: { goldenId: string }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const { say } = useToast()
  const [busy, setBusy] = useState(false)
  const retire = async () => {
    setBusy(true)
    try {
      await client.reviews.retireGolden.mutate({ goldenId })
      router.refresh()
    } catch (error) {
      say(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <Button look="ghost" busy={busy} onClick={retire}>
      Show it to nobody new
    </Button>
  )
}
