'use client'

import { controlClass, FieldFrame } from '#app/_ui/field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { ProposeBridgeInput } from '#server/bridges/schema.ts'
import { limits } from '#server/posts/limits.ts'
import { promptLimits } from '#server/prompts/schema.ts'

export type Circle = { id: string; name: string }
type Props = {
  fields: ProposeBridgeInput
  set: (change: Partial<ProposeBridgeInput>) => void
  home: Circle
  others: Circle[]
}

export const BridgeFields = ({ fields, set, home, others }: Props) => (
  <>
    <FieldFrame id="other-circle" label="With whom">
      <select
        id="other-circle"
        className={controlClass}
        value={fields.otherId}
        onChange={(event) => set({ otherId: event.target.value })}
      >
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
    <TextField
      label="What it is called"
      maxLength={limits.title}
      value={fields.title}
      onChange={(event) => set({ title: event.target.value })}
    />
    <TextArea
      label={`For those in ${home.name}`}
      maxLength={promptLimits.body}
      value={fields.homePrompt}
      onChange={(event) => set({ homePrompt: event.target.value })}
    />
    <TextArea
      label={`For those in ${others.find(({ id }) => id === fields.otherId)?.name ?? 'the other circle'}`}
      hint="The same question, seen from their side."
      maxLength={promptLimits.body}
      value={fields.otherPrompt}
      onChange={(event) => set({ otherPrompt: event.target.value })}
    />
    <div className="grid gap-5 desk:grid-cols-2">
      <TextField
        label="Day of the month"
        type="number"
        min={1}
        max={28}
        value={fields.day}
        onChange={(event) => set({ day: Number(event.target.value) })}
      />
      <TextField
        label="Time"
        type="time"
        value={fields.time}
        onChange={(event) => set({ time: event.target.value })}
      />
    </div>
  </>
)
