'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { revealLimits } from '#server/reveals/schema.ts'

/** Looks behind an alias, for a reason that stays. */
export const SeeAuthor = ({ caseId }: { caseId: string }) => {
  const client = useTRPCClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const look = async () => {
    try {
      const found = await client.reveals.author.mutate({ caseId, reason })
      setName(found.name)
      setOpen(false)
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  if (name) return <p className="text-ink-soft">Written by {name}. They can read that you looked, and why.</p>
  return (
    <div>
      <Button look="quiet" onClick={() => setOpen(true)}>
        See who wrote this
      </Button>
      <Sheet
        title="See who wrote this"
        description="Most cases need no name. They will read that you looked, when, and the reason you give here; it stands in the log too."
        open={open}
        onOpenChange={setOpen}
      >
        <div className="grid gap-5">
          <TextArea
            label="Why you need to know"
            value={reason}
            maxLength={revealLimits.reason.max}
            error={trouble}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="flex flex-wrap gap-3">
            <Button onClick={look}>Look</Button>
            <Button look="ghost" onClick={() => setOpen(false)}>
              Not now
            </Button>
          </div>
        </div>
      </Sheet>
    </div>
  )
}
