'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { LogPage } from '#server/decisions/schema.ts'
import { logWords } from './log-words.ts'

export const LogList = ({ first }: { first: LogPage }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [pages, setPages] = useState([first])
  const [busy, setBusy] = useState(false)
  const lines = pages.flatMap((page) => page.lines)
  const before = pages.at(-1)?.next ?? null
  const more = async () => {
    if (before === null) return
    setBusy(true)
    try {
      const page = await client.decisions.log.query({ before })
      setPages((known) => [...known, page])
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  if (lines.length === 0)
    return <EmptyState title="Nothing yet">The first decision will stand here.</EmptyState>
  return (
    <>
      <ol className="grid">
        {lines.map((line) => {
          const { what, why } = logWords(line)
          return (
            <li key={line.seq} className="border-b border-line py-3.5">
              <p className="font-semibold">{what}</p>
              {why && <p className="break-words">{why}</p>}
              <p className="text-sm text-ink-soft">
                <TimeAgo date={line.at} /> · number {line.seq}
              </p>
            </li>
          )
        })}
      </ol>
      {before !== null && (
        <p className="mt-6">
          <Button look="quiet" busy={busy} onClick={more}>
            {busy ? 'One moment…' : 'Show older ones'}
          </Button>
        </p>
      )}
    </>
  )
}
