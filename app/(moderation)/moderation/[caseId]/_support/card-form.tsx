'use client'

import { type FormEvent, useId, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { controlClass, FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { regions } from '#server/resources/limits.ts'
import { asksWhoTheyAre } from '#server/support/policy.ts'
import { type CardRegion, supportLimits } from '#server/support/schema.ts'
import { CardLines } from './card-lines.tsx'
import { cardBeginning } from './level-words.ts'
import { type Part, useAct, useHeld } from './use-support.ts'

const RegionChoice = ({ value, onChoose }: { value: CardRegion; onChoose: (next: CardRegion) => void }) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        Lines for which place?
      </label>
      <select
        id={id}
        className={`${controlClass} mt-2`}
        value={value}
        onChange={(event) => onChoose(event.target.value as CardRegion)}
      >
        <option value="theirs">The place they chose for themselves</option>
        {Object.entries(regions).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

const missingIn = (words: string) => {
  if (!words.trim()) return 'Please write a few words.'
  const asked = asksWhoTheyAre(words)
  return asked ? `“${asked}” asks who or where they are. They may tell; nobody presses.` : null
}

export const CardForm = ({ view, refresh }: Part) => {
  const client = useTRPCClient()
  const toast = useToast()
  const lease = useHeld(view.id)
  const { busy, trouble, setTrouble, act } = useAct(refresh)
  const [words, setWords] = useState(cardBeginning)
  const [region, setRegion] = useState<CardRegion>('theirs')
  const [hurting, setHurting] = useState<string[] | null>(null)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = missingIn(words)
    if (missing) return setTrouble(missing)
    void act(async () => {
      const card = { words, region, insists: hurting !== null }
      const sent = await client.support.sendCard.mutate({ ...(await lease()), ...card })
      setHurting(sent.done ? null : sent.words)
      if (sent.done) toast.say('Your card is with them.')
    })
  }
  return (
    <Form onSubmit={send} className="grid gap-5">
      <TextArea
        label="Your words"
        hint="Make them yours, and name what they carry. You sign it with your name here."
        rows={7}
        maxLength={supportLimits.words}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setHurting(null)
        }}
      />
      <RegionChoice value={region} onChoose={setRegion} />
      <CardLines region={region} />
      <div aria-live="polite">
        {trouble && <FieldError>{trouble}</FieldError>}
        {hurting && (
          <Note tone="wait" title="Could this hurt somebody who is low?">
            {hurting.length > 0 ? `It is about “${hurting.join('”, “')}”. ` : ''}Change it, or send it as it
            is.
          </Note>
        )}
      </div>
      <div>
        <Button type="submit" look="quiet" busy={busy}>
          {busy ? 'Sending…' : hurting ? 'Send it as it is' : 'Send the card now'}
        </Button>
        <p className="mt-2 text-sm text-ink-soft">It is with them at once, and you stay with this one.</p>
      </div>
    </Form>
  )
}
