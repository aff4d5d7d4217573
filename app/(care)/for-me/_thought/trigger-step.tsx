import { triggerWords } from '#app/_features/posts/words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { triggers } from '#server/posts/limits.ts'
import type { StepProps } from './thought-check.tsx'

const options = triggers.map((value) => ({ value: value as string, label: triggerWords[value] }))

export const TriggerStep = ({ body, change }: StepProps) => (
  <Choice
    legend="What set it off?"
    hint="Knowing it makes the next time a little less sudden."
    look="chips"
    name="trigger"
    options={options}
    value={body.trigger || null}
    onChoose={(trigger) => change({ trigger })}
  />
)
