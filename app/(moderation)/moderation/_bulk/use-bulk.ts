'use client'

import { useCallback, useEffect, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import type { BulkKind, BulkPreview } from '#server/decisions/bulk/schema.ts'
import { tabName } from '../_words/tab-name.ts'
import type { Done } from './bulk-root.tsx'

type Wanted = { kind: BulkKind; guidelineId: string; reason: string }

/** What would happen to these, looked up again whenever what is wanted changes, and then doing it. */
export const useBulk = (caseIds: string[], onDone: (done: Done) => void) => {
  const client = useTRPCClient()
  const [ids] = useState(caseIds)
  const [key] = useState(() => crypto.randomUUID())
  const [wanted, setWanted] = useState<Wanted>({ kind: 'hide', guidelineId: '', reason: '' })
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { kind, guidelineId } = wanted
  const look = useCallback(
    () =>
      client.decisions.bulkPreview.mutate({
        tab: tabName(),
        caseIds: ids,
        kind,
        ...(guidelineId ? { guidelineId } : {}),
      }),
    [client, ids, kind, guidelineId],
  )
  useEffect(() => {
    let here = true
    look().then(
      (found) => here && setPreview(found),
      (error) => here && setTrouble(reasonOf(error)),
    )
    return () => {
      here = false
    }
  }, [look])
  const go = async () => {
    const missing = missingIn(wanted)
    setTrouble(missing)
    if (missing || !preview || busy) return
    setBusy(true)
    try {
      const cases = preview.goes.map(({ caseId, version }) => ({ caseId, version }))
      const base = { cases, reason: wanted.reason, tab: tabName(), idempotencyKey: key }
      const made = await client.decisions.bulkDecide.mutate(
        kind === 'hide' ? { ...base, kind, guidelineId } : { ...base, kind },
      )
      onDone({ kind, made })
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }))
  return { wanted, change, preview, trouble, busy, go }
}

const missingIn = ({ kind, guidelineId, reason }: Wanted) => {
  if (kind === 'hide' && !guidelineId) return 'Please choose the guideline it is about.'
  return reason.trim() ? null : 'Please say why, in a sentence.'
}
