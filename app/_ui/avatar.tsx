import { avatarTint, initialOf } from './avatar-tint.ts'
import { classNames } from './class-names.ts'

/** An initial on a soft tint. Only decoration: the name always stands beside it. */
export const Avatar = ({
  name,
  tintOf = name,
  size = 'usual',
}: {
  name: string
  /** What the tint is made of, where the name alone would make two people look like one. */
  tintOf?: string
  size?: 'small' | 'usual' | 'large'
}) => (
  <span
    aria-hidden="true"
    data-accent={avatarTint(tintOf)}
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
