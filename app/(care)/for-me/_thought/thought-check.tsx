'use client'

import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { Earlier } from './earlier.tsx'
import { End } from './end.tsx'
import { FactStep } from './fact-step.tsx'
import { FriendStep } from './friend-step.tsx'
import { KinderStep } from './kinder-step.tsx'
import { QuestionsStep } from './questions-step.tsx'
import { SmallStep } from './small-step.tsx'
import type { Place, Thought } from './thought.ts'
import { ThoughtStep } from './thought-step.tsx'
import { TriggerStep } from './trigger-step.tsx'
import { type ThoughtWay, useThought } from './use-thought.ts'

export type StepProps = { body: Thought; change: (part: Partial<Thought>) => void }

const steps: Record<Exclude<Place, 'end'>, (props: StepProps) => ReactNode> = {
  thought: ThoughtStep,
  trigger: TriggerStep,
  questions: QuestionsStep,
  fact: FactStep,
  friend: FriendStep,
  kinder: KinderStep,
  step: SmallStep,
}

/** Whether something was said in a step; else the button calls itself a skip. */
const said = (place: Place, body: Thought) => {
  if (place === 'questions') return Boolean(body.isTrue || body.isKind || body.isHelpful)
  if (place === 'end') return true
  return Boolean(body[place])
}

const OneStep = ({ way, body }: { way: ThoughtWay; body: Thought }) => {
  const { place } = way
  if (place === 'end') return <End body={body} onDone={way.close} onBack={way.back} />
  const Step = steps[place]
  return (
    <>
      <Step body={body} change={way.change} />
      <div className="mt-7 flex flex-wrap gap-3">
        <Button look={said(place, body) ? 'primary' : 'quiet'} onClick={way.next}>
          {said(place, body) ? 'Go on' : 'Skip this'}
        </Button>
        {way.back && (
          <Button look="ghost" onClick={way.back}>
            Back
          </Button>
        )}
      </div>
    </>
  )
}

export const ThoughtCheck = () => {
  const way = useThought()
  return (
    <ToolPage
      title="A thought that hurts"
      lead={
        way.place === 'thought'
          ? 'Say it here; it is shown to nobody else. Skip what does not fit, and stop whenever you like: it is kept.'
          : undefined
      }
    >
      {way.open ? (
        <OneStep key={way.place} way={way} body={way.open.body} />
      ) : (
        <Earlier thoughts={way.thoughts} onBegin={way.begin} onOpen={way.resume} />
      )}
    </ToolPage>
  )
}
