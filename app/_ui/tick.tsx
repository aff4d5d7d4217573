'use client'

import { Icon } from './icon.tsx'
import { useEarlyTap } from './use-early-tap.ts'

type TickProps = { label: string; checked: boolean; disabled?: boolean; onTurn: (on: boolean) => void }

/** One of several that may be chosen together. A real checkbox underneath. */
export const Tick = ({ label, checked, disabled = false, onTurn }: TickProps) => {
  const control = useEarlyTap(checked, (input) => onTurn(input.checked))
  return (
    <label className="tap inline-flex cursor-pointer items-center gap-2 rounded-full border border-line-strong bg-surface px-4 py-2 hover:bg-sunken has-checked:border-ember has-checked:bg-ember-soft has-disabled:cursor-default has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--focus)">
      <input
        ref={control}
        type="checkbox"
        autoComplete="off"
        className="peer sr-only"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <Icon name="check" size={18} className="hidden text-ember peer-checked:block" />
      {label}
    </label>
  )
}
