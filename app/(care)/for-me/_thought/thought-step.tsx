import { TextArea } from '#app/_ui/text-area.tsx'
import { Chips } from '../_way/chips.tsx'
import type { StepProps } from './thought-check.tsx'
import { oftenThought } from './words.ts'

export const ThoughtStep = ({ body, change }: StepProps) => (
  <div className="grid gap-5">
    <TextArea
      label="What is the thought?"
      hint="In the words it uses."
      value={body.thought}
      maxLength={2000}
      onChange={(event) => change({ thought: event.target.value })}
    />
    {!body.thought && (
      <div>
        <p className="mb-2 text-sm text-ink-soft">Other parents know these. A tap takes one to begin with.</p>
        <Chips
          label="Thoughts to begin with"
          options={oftenThought}
          onChoose={(thought) => change({ thought })}
        />
      </div>
    )}
  </div>
)
