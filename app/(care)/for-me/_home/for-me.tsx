'use client'

import { usePathname } from 'next/navigation'
import type { ComponentType } from 'react'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { SkeletonCards } from '#app/_ui/skeleton.tsx'
import { Breathe } from '../_breathe/breathe.tsx'
import { CheckIn } from '../_check-in/check-in.tsx'
import { Comfort } from '../_comfort/comfort.tsx'
import { WhatIsKept } from '../_kept/what-is-kept.tsx'
import { Letters } from '../_letters/letters.tsx'
import { Signs } from '../_signs/signs.tsx'
import { CareRoot } from '../_store/care.tsx'
import { ThoughtCheck } from '../_thought/thought-check.tsx'
import { TimeTogether } from '../_time/time-together.tsx'
import { isTool, type Tool, toolOf } from '../_way/tools.ts'
import { Wins } from '../_wins/wins.tsx'
import { BoundaryCard } from '../_words/boundary-card.tsx'
import { BoundaryWords } from '../_words/boundary-words.tsx'
import { FrontDoor } from './front-door.tsx'

const pages: Record<Tool, ComponentType> = {
  '': FrontDoor,
  breathe: Breathe,
  thought: ThoughtCheck,
  'check-in': CheckIn,
  wins: Wins,
  time: TimeTogether,
  words: BoundaryWords,
  card: BoundaryCard,
  letters: Letters,
  comfort: Comfort,
  signs: Signs,
  kept: WhatIsKept,
}

const Away = () => (
  <EmptyState title="Not without a network, just this once">
    We could not tell whose things these are, so they stay shut. As soon as you are online they open here.
    Everything you kept is safe.
  </EmptyState>
)

/** All the tools in one piece, so that the way from one to the other works without a network. */
export const ForMe = ({ box }: { box: string | null }) => {
  const tool = toolOf(usePathname() ?? '')
  const Page = pages[isTool(tool) ? tool : '']
  return (
    <CareRoot box={box} waiting={<SkeletonCards count={3} label="Opening what is yours…" />} away={<Away />}>
      <Page />
    </CareRoot>
  )
}
