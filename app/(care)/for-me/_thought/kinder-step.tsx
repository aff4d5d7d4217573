'use client'

import { TextArea } from '#app/_ui/text-area.tsx'
import { Chips } from '../_way/chips.tsx'
import type { StepProps } from './thought-check.tsx'
import { starters, values } from './words.ts'

const most = 3
const chip =
  'tap inline-flex cursor-pointer items-center rounded-full border border-line-strong bg-surface px-4 py-2 has-checked:border-ember has-checked:bg-ember-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--focus)'

const ValuesField = ({ body, change }: StepProps) => {
  const toggle = (name: string, on: boolean) =>
    change({ values: on ? [...body.values, name].slice(-most) : body.values.filter((one) => one !== name) })
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">What matters to you here?</legend>
      <p className="-mt-1 mb-2 text-sm text-ink-soft">Up to three. They bring sentences that fit.</p>
      <div className="flex flex-wrap gap-2">
        {values.map(({ name }) => (
          <label key={name} className={chip}>
            <input
              type="checkbox"
              className="sr-only"
              checked={body.values.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Own kinder words, with sentences to begin from. */
export const KinderStep = ({ body, change }: StepProps) => {
  const fitting = values.filter(({ name }) => body.values.includes(name)).map(({ starter }) => starter)
  return (
    <div className="grid gap-6">
      <ValuesField body={body} change={change} />
      <Chips
        label="Sentences to begin with"
        options={[...fitting, ...starters].slice(0, 6)}
        onChoose={(words) => change({ kinder: body.kinder ? `${body.kinder.trimEnd()} ${words}` : words })}
      />
      <TextArea
        label="Your own kinder words"
        hint="Take a sentence from above, and change it until it sounds like you."
        value={body.kinder}
        maxLength={2000}
        onChange={(event) => change({ kinder: event.target.value })}
      />
    </div>
  )
}
