'use client'

import { type FormEvent, useState } from 'react'
import { reasonOf } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import type { ReviewLane, ReviewVerdict } from '#server/reviews/policy.ts'
import { reviewLimits } from '#server/reviews/schema.ts'
import { useKeptWord } from './use-kept-word.ts'
import { verdictOptions } from './verdict-words.ts'

type Props = {
  /** The id of what it is about: what is written is kept under it. */
  about: string
  lane: ReviewLane
  legend: string
  hint: string
  send: (said: { verdict: ReviewVerdict; reason: string }) => Promise<unknown>
}

const useWord = ({ about, send }: Props) => {
  const { word, change, forget } = useKeptWord(about)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const say = async (event: FormEvent) => {
    event.preventDefault()
    const { verdict, reason } = word
    if (!verdict) return setTrouble('Please choose one of them.')
    if (!reason.trim()) return setTrouble('Please say why, in a sentence.')
    setTrouble(null)
    setBusy(true)
    try {
      await send({ verdict, reason })
      forget()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return { word, change, say, trouble, busy }
}

/** One word and why: for a second look, a panel and a ruling. */
export const WordForm = (props: Props) => {
  const { word, change, say, trouble, busy } = useWord(props)
  return (
    <Form onSubmit={say} className="grid gap-6">
      <Choice
        legend={props.legend}
        name={`verdict ${props.about}`}
        options={verdictOptions(props.lane)}
        value={word.verdict}
        onChoose={(verdict) => change({ verdict })}
      />
      <TextArea
        label="Why, in a sentence"
        hint={props.hint}
        rows={2}
        maxLength={reviewLimits.reason}
        value={word.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div>
        <Button type="submit" busy={busy}>
          {busy ? 'One moment…' : 'That is how I see it'}
        </Button>
      </div>
    </Form>
  )
}
