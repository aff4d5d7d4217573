'use client'

import type { RefObject } from 'react'
import type { LaneName } from '#server/cases/schema.ts'
import { useKeys } from '../../_room/keys-root.tsx'
import { type Kind, kindWords } from './decision-words.ts'

type About = {
  form: RefObject<HTMLFormElement | null>
  moves: Kind[]
  lane: LaneName
  onChoose: (kind: Kind) => void
}

/** The form by keyboard: a number chooses, a letter goes to its field, Ctrl or ⌘ with Enter decides. */
export const useFormKeys = ({ form, moves, lane, onChoose }: About) => {
  const go = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus()
  const choose = (kind: Kind) => {
    onChoose(kind)
    go(`input[name="kind"][value="${kind}"]`)
  }
  useKeys([
    ...moves.slice(0, 9).map((kind, index) => ({
      keys: [String(index + 1)],
      label: kindWords(kind, lane).label,
      run: () => choose(kind),
    })),
    { keys: ['g'], label: 'To the guideline', run: () => go('[data-field=guideline] select') },
    { keys: ['w'], label: 'To the note', run: () => go('[data-field=note] textarea') },
    { keys: ['r'], label: 'To the reason', run: () => go('[data-field=reason] textarea') },
    { keys: ['Mod+Enter'], label: 'Decide', inFields: true, run: () => form.current?.requestSubmit() },
  ])
}
