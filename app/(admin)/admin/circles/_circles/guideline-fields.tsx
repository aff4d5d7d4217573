import { Button } from '#app/_ui/button.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { circleLimits } from '#server/circles/schema.ts'
import type { Draft } from './circle-draft.ts'

const most = 8
type Props = { draft: Draft; change: (part: Partial<Draft>) => void }
type Guideline = Draft['guidelines'][number]

/** What people here agree on, besides the house rules. Moderators point at these by name. */
export const GuidelineFields = ({ draft: { guidelines }, change }: Props) => {
  const put = (key: string, part: Partial<Guideline>) =>
    change({ guidelines: guidelines.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const add = () => change({ guidelines: [...guidelines, { key: crypto.randomUUID(), title: '', body: '' }] })
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 font-semibold">Its guidelines</legend>
      {guidelines.map((one, index) => (
        <div key={one.key} className="grid gap-3 rounded-soft bg-sunken p-4">
          <TextField
            label={`Guideline ${index + 1}`}
            maxLength={80}
            value={one.title}
            onChange={(event) => put(one.key, { title: event.target.value })}
          />
          <TextArea
            label="What it means"
            maxLength={circleLimits.guideline}
            value={one.body}
            onChange={(event) => put(one.key, { body: event.target.value })}
          />
          <div>
            <Button
              look="ghost"
              aria-label={`Take guideline ${index + 1} away`}
              onClick={() => change({ guidelines: guidelines.filter(({ key }) => key !== one.key) })}
            >
              Take it away
            </Button>
          </div>
        </div>
      ))}
      {guidelines.length < most && (
        <div>
          <Button look="quiet" onClick={add}>
            Add a guideline
          </Button>
        </div>
      )}
    </fieldset>
  )
}
