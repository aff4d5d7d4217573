import { classNames } from './class-names.ts'

/** careful: for what takes something away. It looks serious, never alarming. */
export type ButtonLook = 'primary' | 'quiet' | 'ghost' | 'careful'

const looks: Record<ButtonLook, string> = {
  // the clear border is drawn where a system takes the background away
  primary: 'border border-transparent bg-ember text-on-ember hover:bg-ember-strong shadow-card',
  quiet: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  ghost: 'border border-transparent text-ember hover:bg-ember-soft',
  careful: 'border border-care bg-care-soft text-care hover:border-2',
}

export const buttonClass = (look: ButtonLook = 'primary', { wide = false, className = '' } = {}) =>
  classNames(
    'tap inline-flex items-center justify-center gap-2 rounded-full px-5 py-2.5 text-base leading-tight font-semibold',
    'no-underline transition-colors aria-disabled:cursor-default aria-disabled:opacity-65 disabled:opacity-65',
    looks[look],
    wide && 'w-full',
    className,
  )
