'use client'

import { useRouter } from 'next/navigation'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { LeaseHeld } from './use-lease.ts'

/** What can be done with a case besides deciding it. Each answers null, or why it was not done. */
export const useCaseActs = (caseId: string, { part }: LeaseHeld) => {
  const { cases } = useTRPCClient()
  const { say } = useToast()
  const router = useRouter()
  const leave = (words: string) => {
    say(words)
    router.push('/moderation')
    return null
  }
  const giveBack = async () => {
    const reason = await part((lease) => cases.release.mutate(lease))
    if (reason) say(reason)
  }
  const hold = async (words: string) =>
    (await part((lease) => cases.hold.mutate({ ...lease, words }))) ?? leave('Kept for you until tomorrow.')
  const handOver = async (toId: string, name: string, words: string) =>
    (await part((lease) => cases.handOver.mutate({ ...lease, toId, words }))) ?? leave(`${name} has it now.`)
  const skip = async () => {
    try {
      await cases.skip.mutate({ caseId })
      return leave('Left aside. It will not be offered to you again.')
    } catch (error) {
      say(reasonOf(error))
      return null
    }
  }
  return { giveBack, hold, handOver, skip, back: () => router.push('/moderation') }
}
export type CaseActs = ReturnType<typeof useCaseActs>
