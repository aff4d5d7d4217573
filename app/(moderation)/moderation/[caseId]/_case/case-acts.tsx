'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { useKeys } from '../../_room/keys-root.tsx'
import { HandOverSheet } from './hand-over-sheet.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import type { CaseActs as Acts } from './use-case-acts.ts'

type Props = { caseId: string; acts: Acts; held: boolean }

/** Nobody has to decide now, or decide this. Leaving it aside needs no reason. */
export const CaseActs = ({ caseId, acts, held }: Props) => {
  const [open, setOpen] = useState<'hold' | 'hand' | null>(null)
  useKeys([
    ...(held
      ? [
          { keys: ['h'], label: 'Keep it until tomorrow', run: () => setOpen('hold') },
          { keys: ['p'], label: 'Pass it on to somebody', run: () => setOpen('hand') },
          { keys: ['l'], label: 'Give it back', run: () => void acts.giveBack() },
        ]
      : []),
    { keys: ['s'], label: 'Not this one', run: () => void acts.skip() },
  ])
  return (
    <div className="mt-6 flex flex-wrap gap-x-2 gap-y-2 border-t border-line pt-4">
      {held && (
        <>
          <Button look="quiet" aria-keyshortcuts="h" onClick={() => setOpen('hold')}>
            Keep it until tomorrow
          </Button>
          <Button look="quiet" aria-keyshortcuts="p" onClick={() => setOpen('hand')}>
            Hand it over
          </Button>
          <Button look="ghost" aria-keyshortcuts="l" onClick={acts.giveBack}>
            Give it back
          </Button>
        </>
      )}
      <Button look="ghost" aria-keyshortcuts="s" onClick={acts.skip}>
        Not this one
      </Button>
      <HoldDialog
        open={open === 'hold'}
        onOpen={(next) => setOpen(next ? 'hold' : null)}
        onHold={acts.hold}
      />
      <HandOverSheet
        caseId={caseId}
        open={open === 'hand'}
        onOpen={(next) => setOpen(next ? 'hand' : null)}
        onHand={acts.handOver}
      />
    </div>
  )
}
