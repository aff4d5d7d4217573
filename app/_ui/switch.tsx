'use client'

import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from 'react'
import { useEarlyTap } from './use-early-tap.ts'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: string; hint?: ReactNode }

/** A setting that is on or off at once. A real checkbox underneath, so forms and keyboards know it. */
export const Switch = ({ label, hint, ...rest }: SwitchProps) => {
  const made = useId()
  const id = rest.id ?? made
  const control = useEarlyTap(rest.checked, (target) =>
    rest.onChange?.({ target, currentTarget: target } as ChangeEvent<HTMLInputElement>),
  )
  return (
    <div className="flex items-start justify-between gap-4 py-2">
      <div>
        <label htmlFor={id} className="block font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-ink-soft">
            {hint}
          </p>
        )}
      </div>
      <span className="relative inline-flex h-11 w-14 shrink-0 items-center">
        <input
          ref={control}
          autoComplete="off"
          {...rest}
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself
          role="switch"
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer absolute inset-0 z-10 size-full cursor-pointer appearance-none outline-none"
        />
        <span
          aria-hidden="true"
          className="h-8 w-14 rounded-full border border-line-strong bg-sunken transition-colors peer-checked:border-ember peer-checked:bg-ember peer-focus-visible:outline-3 peer-focus-visible:outline-offset-3 peer-focus-visible:outline-(--focus)"
        />
        <span
          aria-hidden="true"
          className="absolute left-1 size-6 rounded-full bg-line-strong transition-[left] peer-checked:left-7 peer-checked:bg-on-ember"
        />
      </span>
    </div>
  )
}
