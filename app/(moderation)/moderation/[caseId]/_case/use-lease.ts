'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { codeOf, reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import type { HolderView } from '#server/cases/schema.ts'
import { tabName } from '../../_words/tab-name.ts'

type Lease = { token: number; until: Date }

const heartbeatEvery = 60_000

/** Taken in this tab before, from the queue or before a reload: asking again gives the same lease. */
const useTakenBefore = (held: boolean, asked: RefObject<boolean>, claim: () => unknown) => {
  useEffect(() => {
    // What was taken on this page itself is not taken again: it may have been given back since.
    if (held && !asked.current) claim()
  }, [held, asked, claim])
}

/** Holds the right to decide one case while this page is open, and says when it is lost. */
export const useLease = (caseId: string, holder: HolderView, open: boolean) => {
  const client = useTRPCClient()
  const other = holder && !holder.you ? holder.name : null
  const [lease, setLease] = useState<Lease | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const latest = useRef<Lease | null>(null)
  const asked = useRef(false)
  const hold = useCallback((next: Lease | null) => {
    latest.current = next
    setLease(next)
  }, [])

  const claim = useCallback(async () => {
    asked.current = true
    setBusy(true)
    setTrouble(null)
    try {
      hold(await client.cases.claim.mutate({ caseId, tab: tabName() }))
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
    return latest.current !== null
  }, [client, caseId, hold])

  useTakenBefore(open && holder?.you === true, asked, claim)

  /** Does something with the lease that ends it here. A refusal that says it is gone ends it too. */
  const part = useCallback(
    async (act: (lease: { caseId: string; tab: string; token: number }) => Promise<unknown>) => {
      const held = latest.current
      if (!held) return null
      try {
        await act({ caseId, tab: tabName(), token: held.token })
        hold(null)
        return null
      } catch (error) {
        if (codeOf(error) === 'CONFLICT') {
          hold(null)
          setTrouble(reasonOf(error))
        }
        return reasonOf(error)
      }
    },
    [caseId, hold],
  )

  // Told by the queue before the next heartbeat is: somebody else has it now.
  useEffect(() => {
    if (!lease || !other) return
    hold(null)
    setTrouble(`${other} is with this one now. Nothing was decided, and your note is kept here.`)
  }, [lease, other, hold])

  useEffect(() => {
    if (!lease) return
    const beat = setInterval(async () => {
      try {
        hold(await client.cases.heartbeat.mutate({ caseId, tab: tabName(), token: lease.token }))
      } catch (error) {
        // Without an answer the lease may still hold; only the server's own "no" ends it.
        if (codeOf(error) !== 'CONFLICT') return
        hold(null)
        setTrouble(reasonOf(error))
      }
    }, heartbeatEvery)
    return () => clearInterval(beat)
  }, [client, caseId, lease, hold])

  return { lease, trouble, busy, claim, part }
}
export type LeaseHeld = ReturnType<typeof useLease>
