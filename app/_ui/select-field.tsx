'use client'

import { controlClass, FieldFrame, type FieldText, useFieldIds } from './field.tsx'

type Props = FieldText & {
  options: readonly { value: string; label: string }[]
  value: string
  onChoose: (value: string) => void
}

/** One of many, in a list that opens. */
export const SelectField = ({ options, value, onChoose, ...text }: Props) => {
  const { id, describedBy } = useFieldIds(undefined, text)
  return (
    <FieldFrame id={id} {...text}>
      <select
        id={id}
        className={controlClass}
        aria-invalid={text.error ? true : undefined}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
