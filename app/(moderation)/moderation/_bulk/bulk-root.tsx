'use client'

import { createContext, type ReactNode, use, useState } from 'react'
import type { CaseCard } from '#server/cases/schema.ts'
import { type BulkDecided, type BulkKind, mostAtOnce } from '#server/decisions/bulk/schema.ts'
import { useKeys } from '../_room/keys-root.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { BulkResult } from './bulk-result.tsx'
import { oneByOne } from './one-by-one.ts'
import { PreviewSheet } from './preview-sheet.tsx'

type Chosen = {
  choosing: boolean
  begin: () => void
  has: (id: string) => boolean
  toggle: (id: string) => void
}
const BulkContext = createContext<Chosen | null>(null)

/** What is chosen, for a card of the queue; null outside it. */
export const useChosen = () => use(BulkContext)

export type Done = { kind: BulkKind; made: BulkDecided }
type RootProps = { cases: CaseCard[]; onChanged: () => unknown; children: ReactNode }

/** Around the queue: several cases can be chosen, looked at together, decided in one go and undone in one go. */
export const BulkRoot = ({ cases, onChanged, children }: RootProps) => {
  const [chosen, setChosen] = useState<string[] | null>(null)
  const [looking, setLooking] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const there = (chosen ?? []).filter((id) => cases.some((card) => card.id === id))
  const toggle = (id: string) =>
    setChosen((before) => {
      const now = before ?? []
      if (now.includes(id)) return now.filter((one) => one !== id)
      return now.length < mostAtOnce ? [...now, id] : now
    })
  const begin = () => setChosen((before) => before ?? [])
  const canGo = (id: string) => cases.some((card) => card.id === id && !oneByOne(card))
  useKeys([
    {
      keys: ['x'],
      label: 'Choose the card, to decide several at once',
      within: '[data-case]',
      run: ({ target }) => {
        const id = (target as Element).closest<HTMLElement>('[data-case]')?.dataset.case
        if (id && canGo(id)) toggle(id)
      },
    },
  ])
  const finish = (result: Done) => {
    setLooking(false)
    setChosen(null)
    setDone(result)
    onChanged()
  }
  return (
    <BulkContext value={{ choosing: chosen !== null, begin, has: (id) => there.includes(id), toggle }}>
      {done && <BulkResult done={done} onUndone={onChanged} onClose={() => setDone(null)} />}
      {children}
      {chosen && (
        <BulkBar chosen={there.length} onLook={() => setLooking(true)} onEnd={() => setChosen(null)} />
      )}
      {looking && <PreviewSheet caseIds={there} onClose={() => setLooking(false)} onDone={finish} />}
    </BulkContext>
  )
}
