'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { menuButtonClass } from './menu-button.tsx'

type MenuProps = { label: string; children: ReactNode; icon?: ReactNode; begin?: 'open' | 'closed' }

/** A few more things to do. `label` says with what ("More for this reply"). */
export const Menu = ({ label, icon, children, begin = 'closed' }: MenuProps) => {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Base.Root defaultOpen={begin === 'open'}>
      <Base.Trigger ref={button} aria-label={label} className={menuButtonClass}>
        {icon ?? <Ellipsis aria-hidden="true" size={20} />}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50">
          <Base.Popup
            finalFocus={button}
            className="min-w-52 rounded-soft border border-line bg-raised p-1.5 shadow-lifted transition-opacity duration-150 outline-none data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemClass =
  'tap flex w-full cursor-pointer items-center gap-3 rounded-[0.6rem] px-3 py-2 text-left text-ink no-underline outline-none data-highlighted:bg-ember-soft data-disabled:opacity-60'

export const MenuItem = (props: Omit<ComponentProps<typeof Base.Item>, 'className'>) => (
  <Base.Item {...props} className={itemClass} />
)

export const MenuLink = (props: Omit<ComponentProps<typeof Base.LinkItem>, 'className'>) => (
  <Base.LinkItem {...props} className={itemClass} />
)
