'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { type ReviewLane, type ReviewVerdict, reviewLanes } from '#server/reviews/policy.ts'
import { reviewLimits } from '#server/reviews/schema.ts'
import { laneWords } from '../../_words/lane-words.ts'
import { verdictOptions } from '../_reviews/verdict-words.ts'

type Draft = { lane: ReviewLane; text: string; expected: ReviewVerdict | null; why: string }
const blank: Draft = { lane: 'shaming', text: '', expected: null, why: '' }

const useGolden = () => {
  const client = useTRPCClient()
  const router = useRouter()
  const { say } = useToast()
  const [draft, setDraft] = useState(blank)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const { expected } = draft
    if (!expected) return setTrouble('Please say how the team sees it.')
    setTrouble(null)
    setBusy(true)
    try {
      await client.reviews.addGolden.mutate({ ...draft, expected })
      setDraft({ ...blank, lane: draft.lane })
      say('Added. Each moderator will come across it once.')
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return { draft, change, add, trouble, busy }
}

const lanes = reviewLanes.map((value) => ({ value, label: laneWords[value].name }))

/** Writes down a text the team has agreed on. */
export const GoldenForm = () => {
  const { draft, change, add, trouble, busy } = useGolden()
  return (
    <Form onSubmit={add} className="grid gap-6">
      <Choice
        legend="What it is about"
        name="lane"
        look="chips"
        options={lanes}
        value={draft.lane}
        onChoose={(lane) => change({ lane, expected: null })}
      />
      <TextArea
        label="The words"
        hint="Made up, or changed so far that nobody knows them again. It will look like the beginning of a conversation."
        rows={4}
        maxLength={reviewLimits.text}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Choice
        legend="How the team sees it"
        name="expected"
        options={verdictOptions(draft.lane)}
        value={draft.expected}
        onChoose={(expected) => change({ expected })}
      />
      <TextArea
        label="Why"
        hint="Whoever has answered reads this."
        rows={2}
        maxLength={reviewLimits.why}
        value={draft.why}
        onChange={(event) => change({ why: event.target.value })}
      />
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div>
        <Button type="submit" busy={busy}>
          {busy ? 'One moment…' : 'Add it'}
        </Button>
      </div>
    </Form>
  )
}
