'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import type { ReviewVerdict } from '#server/reviews/policy.ts'
import type { ReviewView } from '#server/reviews/schema.ts'
import { laneWords } from '../../_words/lane-words.ts'
import { FirstLook } from './first-look.tsx'
import { Matter } from './matter.tsx'
import { WordForm } from './word-form.tsx'

/** One pair of fresh eyes: read, say how you see it, and only then hear how it was seen. */
export const Review = ({ first: initial }: { first: ReviewView }) => {
  const client = useTRPCClient()
  const announce = useAnnounce()
  const [view, setView] = useState(initial)
  const { matter, answer, first } = view
  const lane = laneWords[matter.lane]
  const send = async (said: { verdict: ReviewVerdict; reason: string }) => {
    setView(await client.reviews.answer.mutate({ reviewId: view.id, ...said }))
    window.scrollTo({ top: 0 })
    announce('Thank you. Now you can read how it was seen before.')
  }
  return (
    <>
      <PageHead
        back={{ href: '/moderation/reviews', label: 'Fresh eyes' }}
        title={first ? 'Two pairs of eyes' : 'With fresh eyes'}
        lead={
          <>
            <Pill accent={lane.accent}>{lane.name}</Pill>
            {!first && (
              <span className="mt-2 block">
                Somebody has looked at this before you. What they saw stays folded until you have said what
                you see.
              </span>
            )}
          </>
        }
      />
      <div className="grid gap-10">
        <FirstLook answer={answer} first={first} />
        <Matter matter={matter} />
        {!answer && (
          <WordForm
            about={view.id}
            lane={matter.lane}
            legend={matter.lane === 'support' ? 'How serious do you find it?' : 'How do you see it?'}
            hint="Whoever looks into this later may read it, without your name."
            send={send}
          />
        )}
      </div>
    </>
  )
}
