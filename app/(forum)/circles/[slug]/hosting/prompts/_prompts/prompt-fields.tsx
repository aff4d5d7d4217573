'use client'

import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { controlClass, FieldFrame } from '#app/_ui/field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { intents, limits, wishes } from '#server/posts/limits.ts'
import { type PromptFields as Fields, promptLimits } from '#server/prompts/schema.ts'
import { weekdays } from './prompt-words.ts'

type Props = { fields: Fields; set: (change: Partial<Fields>) => void }

const Words = ({ fields, set }: Props) => (
  <>
    <TextField
      label="What it is called"
      maxLength={limits.title}
      value={fields.title}
      onChange={(event) => set({ title: event.target.value })}
    />
    <TextArea
      label="The prompt"
      hint="Short is kind. One question is enough."
      maxLength={promptLimits.body}
      value={fields.body}
      onChange={(event) => set({ body: event.target.value })}
    />
    <Choice
      legend="What kind of answers"
      name="intent"
      look="chips"
      options={intents.map((value) => ({ value, label: intentWords[value].name }))}
      value={fields.intent}
      onChoose={(intent) => set({ intent })}
    />
    <Choice
      legend="What would help those who answer"
      name="wish"
      look="chips"
      options={wishes.map((value) => ({ value, label: wishWords[value].name }))}
      value={fields.wish}
      onChoose={(wish) => set({ wish })}
    />
  </>
)

const When = ({ fields, set }: Props) => (
  <div className="grid gap-5 desk:grid-cols-3">
    <FieldFrame id="weekday" label="Day">
      <select
        id="weekday"
        className={controlClass}
        value={fields.weekday}
        onChange={(event) => set({ weekday: Number(event.target.value) })}
      >
        {weekdays.map((name, index) => (
          <option key={name} value={index + 1}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
    <TextField
      label="Time"
      type="time"
      value={fields.time}
      onChange={(event) => set({ time: event.target.value })}
    />
    <TextField
      label="From"
      type="date"
      value={fields.startsOn}
      onChange={(event) => set({ startsOn: event.target.value })}
    />
  </div>
)

export const PromptFields = (props: Props) => (
  <>
    <Words {...props} />
    <When {...props} />
    <p className="text-sm text-ink-soft">
      By the clock of {props.fields.timeZone.replaceAll('_', ' ')}, in summer and in winter.
    </p>
  </>
)
