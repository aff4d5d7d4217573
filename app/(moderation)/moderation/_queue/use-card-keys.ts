'use client'

import { useEffect, useRef } from 'react'
import type { CaseCard } from '#server/cases/schema.ts'
import { useKeys } from '../_room/keys-root.tsx'

const links = () => [...document.querySelectorAll<HTMLElement>('[data-card-link]')]
const list = '[data-case]'
const focused = (all: HTMLElement[]) => {
  const card = document.activeElement?.closest(list)
  return card ? all.findIndex((link) => card.contains(link)) : -1
}

const step = (by: 1 | -1) => {
  const all = links()
  const at = focused(all)
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
  all[next]?.focus()
}

/** Moves between the cards, and keeps the focus in its place when the card under it leaves. */
export const useCardKeys = (cases: CaseCard[]) => {
  const last = useRef(-1)
  useEffect(() => {
    const remember = () => {
      last.current = focused(links())
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the cards have changed
  useEffect(() => {
    if (last.current < 0 || document.activeElement !== document.body) return
    const all = links()
    all[Math.min(last.current, all.length - 1)]?.focus({ preventScroll: true })
  }, [cases])
  useKeys([
    { keys: ['j'], label: 'Next card', run: () => step(1) },
    { keys: ['k'], label: 'Card before', run: () => step(-1) },
    { keys: ['ArrowDown'], label: 'Next card, from a card', within: list, run: () => step(1) },
    { keys: ['ArrowUp'], label: 'Card before, from a card', within: list, run: () => step(-1) },
    {
      keys: ['Enter'],
      label: 'Open the card',
      within: '[data-card-link]',
      run: ({ target }) => (target as HTMLElement).click(),
    },
  ])
}
