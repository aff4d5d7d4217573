'use client'

import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { useThreadActions } from './thread-actions.tsx'

/** Keeps a post for oneself, or lets it go. Shown at once; taken back if it did not work. */
export const useKeeping = (postId: string, saved: boolean) => {
  const client = useTRPCClient()
  const toast = useToast()
  const { setYour } = useThreadActions()
  return async () => {
    setYour(postId, { saved: !saved })
    try {
      await (saved ? client.saved.letGo : client.saved.save).mutate({ postId })
      toast.say(saved ? 'Let go.' : 'Kept for you alone. You find it under You.')
    } catch (error) {
      setYour(postId, { saved })
      toast.say(reasonOf(error))
    }
  }
}
