import { useId } from 'react'
import { controlClass } from '#app/_ui/field.tsx'
import type { CaseView } from '#server/cases/schema.ts'

type Props = { guidelines: CaseView['guidelines']; value: string; onChoose: (id: string) => void }

/** Which promise of this place it is about; the author is told. */
export const GuidelineField = ({ guidelines, value, onChoose }: Props) => {
  const id = useId()
  const chosen = guidelines.find((one) => one.id === value)
  const group = (house: boolean) =>
    guidelines
      .filter((one) => one.house === house)
      .map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        Which guideline is it about?
      </label>
      <select
        id={id}
        className={`${controlClass} mt-2`}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Please choose</option>
        <optgroup label="House rules">{group(true)}</optgroup>
        {guidelines.some((one) => !one.house) && <optgroup label="This circle">{group(false)}</optgroup>}
      </select>
      {chosen && <p className="mt-2 text-sm text-ink-soft">{chosen.body}</p>}
    </div>
  )
}
