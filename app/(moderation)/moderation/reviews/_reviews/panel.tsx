'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Note } from '#app/_ui/note.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import type { ReviewVerdict } from '#server/reviews/policy.ts'
import type { PanelView } from '#server/reviews/schema.ts'
import { laneWords } from '../../_words/lane-words.ts'
import { Matter } from './matter.tsx'
import { saidWords } from './verdict-words.ts'
import { WordForm } from './word-form.tsx'

type Said = { verdict: ReviewVerdict; reason: string }

const besides = (ruling: PanelView['ruling'], said: PanelView['said']) =>
  said.filter(({ words }) => !ruling?.words.includes(words))

/** The ruling, and what was said besides: before it all three, afterwards what is not part of it. */
const Ruled = ({ ruling, said }: Pick<PanelView, 'ruling' | 'said'>) => (
  <>
    {ruling && (
      <Note title={`From now on: ${saidWords(ruling.verdict)}`}>
        <p className="break-words whitespace-pre-line">{ruling.words}</p>
        <p className="mt-2 text-sm">
          It stands beside words like these from now on. What was decided for the author stays as it is.
        </p>
      </Note>
    )}
    {besides(ruling, said).length > 0 && (
      <section aria-labelledby="said">
        <h2 id="said" className="mb-3 text-xl">
          {ruling ? 'Also said' : 'What the three said'}
        </h2>
        <ul className="grid gap-3">
          {besides(ruling, said).map(({ verdict, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and never change
            <Card as="li" key={index}>
              <p className="font-semibold first-letter:uppercase">{saidWords(verdict)}</p>
              <p className="break-words">{words}</p>
            </Card>
          ))}
        </ul>
      </section>
    )}
  </>
)

const Waiting = ({ yours }: { yours: NonNullable<PanelView['yours']> }) => (
  <Note tone="wait" title={`You said: ${saidWords(yours.verdict)}`}>
    <p className="break-words">{yours.words}</p>
    <p className="mt-2 text-sm">When three have spoken, what most of them saw stands here.</p>
  </Note>
)

/** Three others say how words are to be seen that two saw differently. */
export const Panel = ({ first }: { first: PanelView }) => {
  const client = useTRPCClient()
  const [view, setView] = useState(first)
  const { id: panelId, matter, yours, mayVote, mayRule, ruling, said } = view
  const lane = laneWords[matter.lane]
  const vote = async ({ verdict, reason: words }: Said) =>
    setView(await client.reviews.vote.mutate({ panelId, verdict, words }))
  const rule = async ({ verdict, reason: words }: Said) =>
    setView(await client.reviews.rule.mutate({ panelId, verdict, words }))
  const form = { lane: matter.lane, hint: 'It will stand beside words like these, without your name.' }
  return (
    <>
      <PageHead
        back={{ href: '/moderation/reviews', label: 'Fresh eyes' }}
        title={ruling ? 'A panel of three ruled' : 'A panel of three'}
        lead={
          <>
            <Pill accent={lane.accent}>{lane.name}</Pill>
            <span className="mt-2 block">
              Two saw this differently. A panel says how to see the next one; what was decided for this author
              does not change.
            </span>
          </>
        }
      />
      <div className="grid gap-10">
        {(ruling || mayRule) && <Ruled ruling={ruling} said={said} />}
        {yours && !ruling && <Waiting yours={yours} />}
        <Matter matter={matter} />
        {mayVote && <WordForm {...form} about={panelId} legend="How do you see it?" send={vote} />}
        {mayRule && (
          <WordForm
            {...form}
            about={`${panelId} ruling`}
            legend={said.length > 2 ? 'The three do not agree. You rule' : 'Three were not found. You rule'}
            send={rule}
          />
        )}
      </div>
    </>
  )
}
