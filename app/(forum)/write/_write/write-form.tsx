'use client'

import { useId, useRef, useState } from 'react'
import { joined, useHandedOver } from '#app/_features/care-tools/use-handed-over.ts'
import { Hint } from '#app/_features/hints/hint.tsx'
import { useHint } from '#app/_features/hints/use-hint.ts'
import { useDraft } from '#app/_features/posts/use-draft.ts'
import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import type { CircleCard } from '#server/circles/schema.ts'
import { type Intent, intents, type Wish, wishes } from '#server/posts/schema.ts'
import { MoreAbout } from './more-about.tsx'
import { OwnWords } from './own-words.tsx'
import { type Extras, useStartThread } from './use-start-thread.ts'

const intentOptions = intents.map((value) => ({ value, label: intentWords[value].name }))
const wishOptions = wishes.map((value) => ({
  value,
  label: wishWords[value].name,
  hint: wishWords[value].hint,
}))

// Where the button can be tapped, a hint goes below it: nothing moves under a thumb. Else it goes to the words.
const isInView = (place: Element | null) => {
  const { top, bottom } = place?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
  return bottom > 0 && top < window.innerHeight
}

type Props = { circles: CircleCard[]; wanted: string; wantsHints: boolean }

/** A thread in under half a minute: words first, two taps for what kind and what would help. */
export const WriteForm = ({ circles, wanted, wantsHints }: Props) => {
  const { draft, restored, change, keepHint, clear } = useDraft('thread')
  const [circleId, setCircleId] = useState(wanted)
  const [intent, setIntent] = useState<Intent>('vent')
  const [wish, setWish] = useState<Wish>('me_too_welcome')
  const [extras, setExtras] = useState<Extras>({ trigger: null, contentNote: '' })
  const { send, busy, trouble } = useStartThread(clear)
  const box = useId()
  const share = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  const hint = useHint({
    wanted: wantsHints,
    circle: circles.find(({ id }) => id === circleId)?.slug ?? '',
    title: draft.title,
    body: draft.words,
    setBody: (words) => change({ words }),
    box,
    kept: draft.hint,
    keep: (next) => {
      if (!draft.hint) setAway(isInView(share.current))
      keepHint(next)
    },
  })
  const write = (part: { title?: string; words?: string }) => {
    change(part)
    hint.typed(part)
  }
  useHandedOver(draft.key !== '', (handed) => {
    write(joined(draft, handed))
    setIntent(handed.intent)
  })
  const submit = () =>
    send({
      circleId,
      title: draft.title,
      body: draft.words,
      intent,
      wish,
      ...extras,
      idempotencyKey: draft.key,
      hint: hint.withPost(),
    })
  // what may be missing is said beside the button
  const postFromAbove = () => {
    share.current?.scrollIntoView({ block: 'center' })
    return submit()
  }
  return (
    <Form
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <OwnWords draft={draft} restored={restored} box={box} onWrite={write}>
        <Hint hint={hint} here={!away} busy={busy} onPost={postFromAbove} />
      </OwnWords>
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
      <div ref={share} className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={busy}>
          {busy ? 'Sending…' : 'Share it'}
        </Button>
        <p className="text-sm text-ink-soft">Your words are kept in this browser while you write.</p>
      </div>
      <Hint hint={hint} here={away} busy={busy} onPost={submit} />
    </Form>
  )
}
