import { Choice } from '#app/_ui/choice.tsx'
import { Quoted } from './quoted.tsx'
import type { StepProps } from './thought-check.tsx'
import { factOr, toFact } from './words.ts'

export const FactStep = ({ body, change }: StepProps) => (
  <div className="grid gap-6">
    {body.thought && <Quoted words={body.thought} />}
    <Choice
      legend="Is it something that happened, or something you expect of yourself?"
      name="fact"
      options={factOr}
      value={body.fact}
      onChoose={(fact) => change({ fact })}
    />
    <p aria-live="polite" className="min-h-7 font-serif text-lg">
      {body.fact && toFact[body.fact]}
    </p>
  </div>
)
