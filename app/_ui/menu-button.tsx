import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'

export const menuButtonClass =
  'tap inline-flex items-center justify-center rounded-full text-ink-soft hover:bg-sunken data-popup-open:bg-sunken'

type Props = ComponentProps<'button'> & { label: string; coming?: boolean }

/** Stands where a Menu will be, until somebody wants it and the menu is fetched. */
export const MenuButton = ({ label, coming = false, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    aria-haspopup="menu"
    aria-expanded={false}
    aria-busy={coming || undefined}
    className={menuButtonClass}
  >
    <Icon name="ellipsis" size={20} />
  </button>
)
