import { Choice } from '#app/_ui/choice.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { StepProps } from './thought-check.tsx'
import { steps } from './words.ts'

const options = steps.map((step) => ({ value: step, label: step }))

/** Exactly one, because one is what a tired person can do. */
export const SmallStep = ({ body, change }: StepProps) => (
  <div className="grid gap-6">
    <Choice
      legend="One small step. Just one"
      hint="In a week we ask once how it was. Nothing happens if you did not."
      name="step"
      options={options}
      value={steps.includes(body.step) ? body.step : null}
      onChoose={(step) => change({ step })}
    />
    <TextField
      label="Or one of your own"
      value={steps.includes(body.step) ? '' : body.step}
      maxLength={200}
      onChange={(event) => change({ step: event.target.value })}
    />
  </div>
)
