import { type ComponentProps, type ReactNode, useId } from 'react'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: string; hint?: ReactNode }

/** A setting that is on or off at once. A real checkbox underneath, so forms and keyboards know it. */
export const Switch = ({ label, hint, ...rest }: SwitchProps) => {
  const made = useId()
  const id = rest.id ?? made
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
      <span className="tap relative inline-flex shrink-0 items-center justify-end">
        <input
          {...rest}
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself
          role="switch"
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer h-8 w-14 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-ember checked:bg-ember"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute right-7 size-6 rounded-full bg-line-strong transition-[right] peer-checked:right-1 peer-checked:bg-on-ember"
        />
      </span>
    </div>
  )
}
