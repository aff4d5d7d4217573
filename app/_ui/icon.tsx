import { classNames } from './class-names.ts'
import type { IconName } from './icon-names.ts'
import sprite from './icons.svg'

type IconProps = { name: IconName; size?: number; weight?: number; className?: string }

/** A drawing beside words that say the same. One file for all of them: a page of posts repeats a name, not its lines. */
export const Icon = ({ name, size = 24, weight = 2, className }: IconProps) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    strokeWidth={weight}
    className={classNames('icon', className)}
  >
    <use href={`${sprite.src}#${name}`} />
  </svg>
)
