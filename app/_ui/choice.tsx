'use client'

import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from './field.tsx'
import { useEarlyTap } from './use-early-tap.ts'

export type ChoiceOption<Value extends string> = {
  value: Value
  label: string
  hint?: string
  icon?: ReactNode
}

type ChoiceProps<Value extends string> = {
  legend: string
  legendHidden?: boolean
  hint?: string
  error?: string | null
  name: string
  options: readonly ChoiceOption<Value>[]
  value?: Value | null
  defaultValue?: Value
  onChoose?: (value: Value) => void
  look?: 'cards' | 'chips'
}

const labelClass = {
  cards: 'flex items-start gap-3 rounded-soft px-4 py-3',
  chips: 'inline-flex items-center gap-2 rounded-full px-4 py-2',
}

/** One of a few, as real radio buttons: it works with the keyboard, a screen reader and without JavaScript. */
export const Choice = <Value extends string>({ look = 'cards', ...props }: ChoiceProps<Value>) => {
  const id = useId()
  return (
    <fieldset aria-describedby={props.hint ? `${id}-hint` : undefined}>
      <legend className={props.legendHidden ? 'sr-only' : 'mb-2 font-semibold'}>{props.legend}</legend>
      {props.hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-sm text-ink-soft">
          {props.hint}
        </p>
      )}
      <div className={look === 'cards' ? 'grid gap-2.5' : 'flex flex-wrap gap-2'}>
        {props.options.map((option) => (
          <OneChoice key={option.value} look={look} option={option} {...props} />
        ))}
      </div>
      <div aria-live="polite">{props.error && <FieldError>{props.error}</FieldError>}</div>
    </fieldset>
  )
}

const OneChoice = <Value extends string>({
  look,
  option,
  name,
  value,
  defaultValue,
  onChoose,
}: ChoiceProps<Value> & { look: 'cards' | 'chips'; option: ChoiceOption<Value> }) => {
  const stands = value === undefined ? undefined : value === option.value
  const choose = () => onChoose?.(option.value)
  const radio = useEarlyTap(stands, (input) => input.checked && choose())
  return (
    <label
      className={classNames(
        'tap cursor-pointer border border-line-strong bg-surface transition-colors hover:bg-sunken',
        'has-checked:border-ember has-checked:bg-ember-soft has-checked:shadow-[inset_0_0_0_1px_var(--ember)]',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--focus)',
        labelClass[look],
      )}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        ref={radio}
        autoComplete="off"
        {...(stands === undefined ? { defaultChecked: defaultValue === option.value } : { checked: stands })}
        onChange={choose}
        className={
          look === 'chips'
            ? 'sr-only'
            : 'mt-1 size-5 shrink-0 appearance-none rounded-full border-2 border-line-strong bg-raised outline-none checked:border-6 checked:border-ember'
        }
      />
      {option.icon && (
        <span aria-hidden="true" className="text-ink-soft">
          {option.icon}
        </span>
      )}
      <span>
        <span className={look === 'cards' ? 'block font-semibold' : ''}>{option.label}</span>
        {option.hint && <span className="block text-sm text-ink-soft">{option.hint}</span>}
      </span>
    </label>
  )
}
