'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Menu, MenuItem } from '#app/_ui/menu.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { type Label, labels } from '#server/screening/schema.ts'
import { labelWords, rightedLabel } from './label-words.ts'

const useCorrection = (view: CaseView) => {
  const client = useTRPCClient()
  const { say } = useToast()
  const [said, setSaid] = useState(view.corrected as Label | null)
  const [busy, setBusy] = useState(false)
  const correct = async (label: Label) => {
    setBusy(true)
    try {
      await client.examples.correct.mutate({ revisionId: view.revisionId, label })
      setSaid(label)
    } catch (error) {
      say(reasonOf(error))
    }
    setBusy(false)
  }
  return { said, busy, correct }
}

/** One tap tells the engine that it was wrong; it learns from that. A second may say what the words are. */
export const EngineWasWrong = ({ view, flagged }: { view: CaseView; flagged: string }) => {
  const { said, busy, correct } = useCorrection(view)
  if (!said)
    return (
      <div className="mt-3">
        <Button look="quiet" busy={busy} onClick={() => correct(rightedLabel(flagged, view.lane))}>
          The engine was wrong
        </Button>
      </div>
    )
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2" role="status">
      Thank you. The engine will learn that this is {labelWords[said]}.
      <Menu label="It is something else">
        {labels
          .filter((label) => label !== said)
          .map((label) => (
            <MenuItem key={label} onClick={() => void correct(label)}>
              It is {labelWords[label]}
            </MenuItem>
          ))}
      </Menu>
    </p>
  )
}
