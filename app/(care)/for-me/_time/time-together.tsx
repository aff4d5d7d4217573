'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useSetting } from '../_store/use-entries.ts'
import { CareLink } from '../_way/care-link.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { type Age, ages, ideasFor, isAge, lengths } from './ideas.ts'
import { Running } from './running.tsx'
import { softEnd } from './soft-end.ts'
import { useTimer } from './use-timer.ts'

const ageOptions = Object.entries(ages).map(([value, label]) => ({ value: value as Age, label }))
const lengthOptions = lengths.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))

type IdeaProps = { ideas: string[]; index: number; onNext: () => void }

const Idea = ({ ideas, index, onNext }: IdeaProps) => (
  <div className="rounded-card border border-line bg-surface px-5 py-5 shadow-card">
    <p className="text-sm text-ink-soft">If you need an idea</p>
    <p aria-live="polite" className="mt-1 min-h-14 font-serif text-lg">
      {ideas[index % ideas.length]}
    </p>
    <div className="mt-2 -ml-3">
      <Button look="ghost" onClick={onNext}>
        Another one
      </Button>
    </div>
  </div>
)

const Over = ({ onAgain }: { onAgain: () => void }) => (
  <div className="grid gap-5">
    <p className="font-serif text-2xl">That was your time together.</p>
    <p className="text-ink-soft">However it went, you were there.</p>
    <div className="flex flex-wrap gap-3">
      <CareLink to="wins" look="quiet">
        Keep a moment of it
      </CareLink>
      <Button look="ghost" onClick={onAgain}>
        Not now
      </Button>
    </div>
  </div>
)

/** Ten minutes or a few more for one's child, with this place silent meanwhile. */
export const TimeTogether = () => {
  const [keptAge, keepAge] = useSetting('age')
  const [sound, keepSound] = useSetting('soft-sound')
  const [minutes, setMinutes] = useState('10')
  const [index, setIndex] = useState(() => Math.floor(Math.random() * 12))
  const { timer, phase, start, stop, again } = useTimer(() => softEnd(sound === 'on'))
  const age = isAge(keptAge) ? keptAge : 'toddler'
  const ideas = ideasFor(age, Number(minutes))
  if (phase === 'running' && timer) return <Running timer={timer} onStop={stop} />
  return (
    <ToolPage
      title="Time with my child"
      lead="A few minutes, all theirs. Nothing from here will call you back."
    >
      {phase === 'over' ? (
        <Over onAgain={again} />
      ) : (
        <div className="grid gap-7">
          <Choice
            legend="How long?"
            look="chips"
            name="minutes"
            options={lengthOptions}
            value={minutes}
            onChoose={setMinutes}
          />
          <Choice
            legend="With whom?"
            look="chips"
            name="age"
            options={ageOptions}
            value={age}
            onChoose={(value) => void keepAge(value)}
          />
          <Idea ideas={ideas} index={index} onNext={() => setIndex(index + 1)} />
          <Switch
            label="A soft tone at the end"
            hint="Without it the phone only hums, where it can."
            checked={sound === 'on'}
            onChange={(event) => void keepSound(event.target.checked ? 'on' : 'off')}
          />
          <div>
            <Button look="primary" onClick={() => start(Number(minutes), ideas[index % ideas.length] ?? '')}>
              Begin
            </Button>
          </div>
        </div>
      )}
    </ToolPage>
  )
}
