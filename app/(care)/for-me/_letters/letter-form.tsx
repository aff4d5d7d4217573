'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { useCare } from '../_store/care.tsx'
import { daysAfter, fullDay, today } from '../_store/days.ts'
import { useKeptDraft } from '../_store/use-kept-draft.ts'
import { Chips } from '../_way/chips.tsx'

const whens = [
  { value: 'week', label: 'In a week' },
  { value: 'month', label: 'In a month' },
  { value: 'day', label: 'On a day I choose' },
  { value: 'now', label: 'Keep it at hand' },
] as const
type When = (typeof whens)[number]['value']

const beginnings = [
  'Dear me, you will have forgotten this by then:',
  'Dear me, on a day like today I want you to know',
  'Dear me, you got through this:',
]

const dayFor = (when: When, chosen: string) => {
  if (when === 'week') return daysAfter(today(), 7)
  if (when === 'month') return daysAfter(today(), 30)
  return when === 'day' ? chosen : null
}

const useLetter = () => {
  const { store } = useCare()
  const toast = useToast()
  const [words, setWords] = useKeptDraft('letter')
  const [when, setWhen] = useState<When>('week')
  const [day, setDay] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const keep = async () => {
    const deliverOn = dayFor(when, day)
    if (!words.trim()) return
    if (when === 'day' && !(deliverOn && deliverOn > today()))
      return setTrouble('Please choose a day that is still to come. Your words are kept here.')
    setTrouble(null)
    const body = { at: new Date().toISOString(), words: words.trim(), openedAt: null }
    await store.keep('letter', crypto.randomUUID(), body, deliverOn)
    setWords('')
    toast.say(deliverOn ? `Sealed. It arrives on ${fullDay(deliverOn)}.` : 'Kept. It is at hand here.')
  }
  return { words, setWords, when, setWhen, day, setDay, trouble, keep }
}

export const LetterForm = () => {
  const { words, setWords, when, setWhen, day, setDay, trouble, keep } = useLetter()
  return (
    <Form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextArea
        label="Your letter"
        rows={6}
        value={words}
        maxLength={8000}
        onChange={(event) => setWords(event.target.value)}
      />
      {!words && <Chips label="Ways to begin" options={beginnings} onChoose={setWords} />}
      <Choice
        legend="When should it arrive?"
        look="chips"
        name="when"
        options={whens}
        value={when}
        onChoose={setWhen}
      />
      {when === 'day' && (
        <TextField
          type="date"
          label="The day"
          min={daysAfter(today(), 1)}
          value={day}
          error={trouble}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      <div>
        <Button type="submit" look="primary">
          Seal the letter
        </Button>
      </div>
    </Form>
  )
}
