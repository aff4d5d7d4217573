import { avatarTint, initialOf } from './avatar-tint.ts'
import { classNames } from './class-names.ts'

/** An initial on a soft tint. Only decoration: the name always stands beside it. */
export const Avatar = ({ name, size = 'usual' }: { name: string; size?: 'small' | 'usual' | 'large' }) => (
  <span
    aria-hidden="true"
    data-accent={avatarTint(name)}
    className={classNames(
      'inline-flex shrink-0 items-center justify-center rounded-full bg-accent-soft font-serif text-accent select-none',
      size === 'small' && 'size-8 text-sm',
      size === 'usual' && 'size-11 text-lg',
      size === 'large' && 'size-16 text-2xl',
    )}
  >
    {initialOf(name)}
  </span>
)
