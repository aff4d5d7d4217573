import { triggerWords } from '#app/_features/posts/words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { limits, triggers } from '#server/posts/limits.ts'
import type { Choices } from './use-write.ts'

type Extras = Pick<Choices, 'trigger' | 'contentNote'>

const triggerOptions = triggers.map((value) => ({ value, label: triggerWords[value] }))

/** What only some want to say: kept folded, so that the rest fits on one screen. */
export const MoreAbout = ({
  extras,
  onChange,
}: {
  extras: Extras
  onChange: (extras: Partial<Extras>) => void
}) => (
  <details className="rounded-soft border border-line px-5 py-3">
    <summary className="tap flex cursor-pointer items-center font-semibold">
      Add what it is about, or a content note
    </summary>
    <div className="mt-3 grid gap-6 pb-3">
      <Choice
        legend="What set it off?"
        look="chips"
        name="trigger"
        options={triggerOptions}
        value={extras.trigger}
        onChoose={(trigger) => onChange({ trigger })}
      />
      <TextField
        label="A content note"
        hint="If reading it could hurt somebody: pregnancy loss, birth trauma. Others see this first and choose."
        value={extras.contentNote}
        maxLength={limits.contentNote}
        onChange={(event) => onChange({ contentNote: event.target.value })}
      />
    </div>
  </details>
)
