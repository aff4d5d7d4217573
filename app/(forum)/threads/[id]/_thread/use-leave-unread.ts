'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Sets the mark back to before a post, and has nothing marked as read until the person comes back. */
export const useLeaveUnread = (threadId: string, pause: (paused: boolean) => void) => {
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  return useCallback(
    async (seq: number) => {
      pause(true)
      try {
        await client.threads.markUnread.mutate({ threadId, seq })
        toast.say('When you come back, it opens here.')
        await queryClient.invalidateQueries({ queryKey: trpc.threads.list.queryKey() })
        await queryClient.invalidateQueries({ queryKey: trpc.circles.list.queryKey() })
      } catch (error) {
        pause(false)
        toast.say(reasonOf(error))
      }
    },
    [threadId, pause, client, queryClient, trpc, toast],
  )
}
