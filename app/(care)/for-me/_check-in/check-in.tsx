'use client'

import { useState } from 'react'
import { Choice } from '#app/_ui/choice.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useCare } from '../_store/care.tsx'
import { today } from '../_store/days.ts'
import { ToolPage } from '../_way/tool-page.tsx'
import { questions } from './answers.ts'
import { DaysBefore } from './days-before.tsx'
import { SoftOffer } from './soft-offer.tsx'
import { useLowDays } from './use-low-days.ts'

type Answers = { energy: string; patience: string; guilt: string; words: string }
const none: Answers = { energy: '', patience: '', guilt: '', words: '' }
const isWhole = ({ energy, patience, guilt }: Answers) => Boolean(energy && patience && guilt)

/** Three taps, kept with the third. What is changed afterwards changes the same look. */
const useCheckIn = () => {
  const { store } = useCare()
  const [answers, setAnswers] = useState(none)
  const [begun] = useState(() => ({ id: crypto.randomUUID(), at: new Date().toISOString(), day: today() }))
  const change = (part: Partial<Answers>) => {
    const next = { ...answers, ...part }
    setAnswers(next)
    if (isWhole(next)) void store.keep('check_in', begun.id, { at: begun.at, day: begun.day, ...next })
  }
  return { answers, change, kept: isWhole(answers), id: begun.id }
}

export const CheckIn = () => {
  const { answers, change, kept, id } = useCheckIn()
  const low = useLowDays()
  return (
    <ToolPage title="How am I today?" lead="Three taps, and no right answer.">
      <div className="grid gap-6">
        {questions.map(({ name, legend, options }) => (
          <Choice
            key={name}
            look="chips"
            name={name}
            legend={legend}
            options={options}
            value={answers[name] || null}
            onChoose={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <div aria-live="polite" className="mt-8 grid gap-6">
        {kept && (
          <>
            <p className="font-serif text-lg">Kept. It is good that you asked yourself.</p>
            {low && <SoftOffer />}
            <TextArea
              label="A few words, if you like"
              hint="They are kept as you write."
              value={answers.words}
              maxLength={2000}
              onChange={(event) => change({ words: event.target.value })}
            />
          </>
        )}
      </div>
      <DaysBefore without={id} />
    </ToolPage>
  )
}
