'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Says where the question comes from, and lets somebody do without it. */
export const PromptNote = ({ threadId }: { threadId: string }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [away, setAway] = useState<string | null>(null)
  const put = async () => {
    try {
      setAway((await client.prompts.putAway.mutate({ threadId })).promptId)
    } catch (error) {
      toast.say(reasonOf(error))
    }
  }
  const back = async (promptId: string) => {
    await client.prompts.takeBack.mutate({ promptId }).catch((error) => toast.say(reasonOf(error)))
    setAway(null)
  }
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-3 text-ink-soft">
      {away ? (
        <>
          Put away. It stays out of your lists from now on.
          <Button look="ghost" onClick={() => back(away)}>
            Undo
          </Button>
        </>
      ) : (
        <>
          The hosts ask this every week. Nobody has to answer.
          <Button look="ghost" onClick={put}>
            Not for me
          </Button>
        </>
      )}
    </p>
  )
}
