import { Choice } from '#app/_ui/choice.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { circleLimits } from '#server/circles/schema.ts'
import type { Draft } from './circle-draft.ts'

const doors = [
  { value: 'open', label: 'Open', hint: 'Every member can join.' },
  { value: 'request', label: 'By asking', hint: 'They answer one question, and a host lets them in.' },
  { value: 'invite', label: 'By invite link', hint: 'Hosts send a link to the people they mean.' },
] as const
const colours = [
  { value: 'clay', label: 'Clay' },
  { value: 'sage', label: 'Sage' },
  { value: 'dusk', label: 'Dusk' },
  { value: 'honey', label: 'Honey' },
] as const

type Props = { draft: Draft; change: (part: Partial<Draft>) => void }

export const DoorFields = ({ draft, change }: Props) => (
  <>
    <Choice
      legend="Its colour"
      name="accent"
      look="chips"
      options={colours}
      value={draft.accent}
      onChoose={(accent) => change({ accent })}
    />
    <Choice
      legend="Its door"
      name="joinPolicy"
      options={doors}
      value={draft.joinPolicy}
      onChoose={(joinPolicy) => change({ joinPolicy })}
    />
    {draft.joinPolicy === 'request' && (
      <TextField
        label="The question"
        hint="Something easy to answer at night with one hand."
        maxLength={circleLimits.question}
        value={draft.joinQuestion}
        onChange={(event) => change({ joinQuestion: event.target.value })}
      />
    )}
  </>
)
