'use client'

import { useRouter } from 'next/navigation'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

type What = { kind: 'apart' | 'quiet' | 'alias'; id: string }

/** Ends a distance in one tap. */
export const useEnd = () => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  return async ({ kind, id }: What) => {
    try {
      await client.quiet.end.mutate({ kind, id })
      toast.say('It is taken away.')
      router.refresh()
    } catch (error) {
      toast.say(reasonOf(error))
    }
  }
}
