'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import type { SupportView } from '#server/support/schema.ts'
import { tabName } from '../../_words/tab-name.ts'

export type Part = {
  view: CaseView
  data: SupportView
  /** In this moderator's hands now. */
  held: boolean
  refresh: () => Promise<unknown>
}

/** What the care team knows about a case, fetched anew after every act of this page. */
export const useSupport = (caseId: string) => {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { data } = useQuery(trpc.support.show.queryOptions({ caseId }))
  const refresh = useMemo(() => {
    const show = () => cache.invalidateQueries({ queryKey: trpc.support.show.queryKey({ caseId }) })
    const words = () => cache.invalidateQueries({ queryKey: trpc.decisions.case.queryKey({ caseId }) })
    return { show, all: () => Promise.all([show(), words()]) }
  }, [cache, trpc, caseId])
  return { data, refresh }
}

/** The right to act on a case that this tab holds already: asking again gives the same one. */
export const useHeld = (caseId: string) => {
  const client = useTRPCClient()
  return async () => {
    const tab = tabName()
    const { token } = await client.cases.claim.mutate({ caseId, tab })
    return { caseId, tab, token }
  }
}

/** One act at a time; what was refused is said, and what was written stays. */
export const useAct = (refresh: () => Promise<unknown>) => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const act = async (work: () => Promise<unknown>) => {
    if (busy) return false
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      await refresh()
      return true
    } catch (error) {
      setTrouble(reasonOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, trouble, setTrouble, act }
}
