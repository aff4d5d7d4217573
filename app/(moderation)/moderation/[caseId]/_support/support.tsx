'use client'

import { useEffect } from 'react'
import { SkeletonCards } from '#app/_ui/skeleton.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { CardSection } from './card-section.tsx'
import { ContactSection } from './contact-section.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LevelSection } from './level-section.tsx'
import { Reads } from './reads.tsx'
import { SafeguardingSection } from './safeguarding-section.tsx'
import { useSupport } from './use-support.ts'

/** What the care lane has beside the words: how serious, a card, a second pair of eyes, who has read it. */
export const Support = ({ view }: { view: CaseView }) => {
  const { data, refresh } = useSupport(view.id)
  // What happened in another browser shows here too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what tells
  useEffect(() => void refresh.show(), [view.version, view.holder?.until])
  if (!data) return <SkeletonCards count={1} />
  const held = view.holder?.you === true && !data.closed
  const parts = { view, data, held, refresh: refresh.all }
  return (
    <div className="grid gap-9">
      <Elsewhere data={data} />
      <LevelSection {...parts} />
      <CardSection {...parts} />
      <ContactSection {...parts} />
      <SafeguardingSection {...parts} />
      <Reads data={data} />
    </div>
  )
}
