'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Takes the next one to look at with fresh eyes. It stays with this moderator for half an hour. */
export const NextOne = ({ children }: { children: string }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    try {
      const { reviewId, resting } = await client.reviews.next.mutate()
      if (reviewId) return router.push(`/moderation/reviews/${reviewId}`)
      toast.say(resting ? 'You are resting. This can wait.' : 'Nothing needs fresh eyes just now. Thank you.')
      router.push('/moderation/reviews')
      router.refresh()
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <Button busy={busy} onClick={take}>
      {busy ? 'One moment…' : children}
    </Button>
  )
}
