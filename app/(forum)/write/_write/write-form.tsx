'use client'

import { useState } from 'react'
import { useDraft } from '#app/_features/posts/use-draft.ts'
import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { CircleCard } from '#server/circles/schema.ts'
import { type Intent, intents, limits, type Wish, wishes } from '#server/posts/schema.ts'
import { MoreAbout } from './more-about.tsx'
import { type Extras, useStartThread } from './use-start-thread.ts'

const intentOptions = intents.map((value) => ({ value, label: intentWords[value].name }))
const wishOptions = wishes.map((value) => ({
  value,
  label: wishWords[value].name,
  hint: wishWords[value].hint,
}))

type Props = { circles: CircleCard[]; wanted: string }

/** A thread in under half a minute: words first, two taps for what kind and what would help. */
export const WriteForm = ({ circles, wanted }: Props) => {
  const { draft, restored, change, clear } = useDraft('thread')
  const [circleId, setCircleId] = useState(wanted)
  const [intent, setIntent] = useState<Intent>('vent')
  const [wish, setWish] = useState<Wish>('me_too_welcome')
  const [extras, setExtras] = useState<Extras>({ trigger: null, contentNote: '' })
  const { send, busy, trouble } = useStartThread(clear)
  const submit = () =>
    send({
      circleId,
      title: draft.title,
      body: draft.words,
      intent,
      wish,
      ...extras,
      idempotencyKey: draft.key,
    })
  return (
    <Form
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label="In a few words"
        hint={restored ? 'We kept what you began to write.' : 'This is what people see in the list.'}
        value={draft.title}
        maxLength={limits.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        label="What happened, or what it feels like"
        rows={6}
        value={draft.words}
        maxLength={limits.body}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Choice
        legend="What kind is it?"
        look="chips"
        name="intent"
        options={intentOptions}
        value={intent}
        onChoose={setIntent}
      />
      <Choice legend="What would help?" name="wish" options={wishOptions} value={wish} onChoose={setWish} />
      {circles.length > 1 && (
        <Choice
          legend="Who should hear it?"
          look="chips"
          name="circle"
          options={circles.map(({ id, name }) => ({ value: id, label: name }))}
          value={circleId}
          onChoose={setCircleId}
        />
      )}
      <MoreAbout extras={extras} onChange={setExtras} />
      {trouble && <FieldError>{trouble}</FieldError>}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={busy}>
          {busy ? 'Sending…' : 'Share it'}
        </Button>
        <p className="text-sm text-ink-soft">Your words are kept in this browser while you write.</p>
      </div>
    </Form>
  )
}
