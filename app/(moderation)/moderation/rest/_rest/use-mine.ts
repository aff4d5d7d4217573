'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { MyCare, SaveInput } from '#server/wellbeing/schema.ts'

/** What the viewer set for themselves: shown as chosen at once, and as it was when it could not be kept. */
export const useMine = (first: MyCare) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [mine, setMine] = useState(first)
  const send = async (shown: Partial<MyCare>, ask: () => Promise<MyCare>, words: string) => {
    const before = mine
    setMine({ ...mine, ...shown })
    try {
      setMine(await ask())
      toast.say(words)
    } catch (error) {
      setMine(before)
      toast.say(reasonOf(error))
    }
  }
  const { topicsAway, amount } = mine
  return {
    mine,
    save: (change: Partial<SaveInput>) =>
      send(
        change,
        () =>
          client.wellbeing.save.mutate({
            topicsAway: topicsAway as SaveInput['topicsAway'],
            amount,
            ...change,
          }),
        'Kept, for your eyes alone.',
      ),
    pause: (minutes: 15 | 30 | 60) =>
      send(
        {},
        () => client.wellbeing.pause.mutate({ minutes }),
        'Rest well. Nothing new comes to you meanwhile.',
      ),
    endPause: () => send({}, () => client.wellbeing.endPause.mutate(), 'Welcome back.'),
  }
}
export type Mine = ReturnType<typeof useMine>
