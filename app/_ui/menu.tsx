'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

type MenuProps = { label: string; children: ReactNode; icon?: ReactNode }

/** A few more things to do. `label` says with what ("More for this reply"). */
export const Menu = ({ label, icon, children }: MenuProps) => (
  <Base.Root>
    <Base.Trigger
      aria-label={label}
      className="tap inline-flex items-center justify-center rounded-full text-ink-soft hover:bg-sunken data-popup-open:bg-sunken"
    >
      {icon ?? <Ellipsis aria-hidden="true" size={20} />}
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={6} align="end" className="z-50">
        <Base.Popup className="min-w-52 rounded-soft border border-line bg-raised p-1.5 shadow-lifted transition-opacity duration-150 outline-none data-ending-style:opacity-0 data-starting-style:opacity-0">
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

const itemClass =
  'tap flex w-full cursor-pointer items-center gap-3 rounded-[0.6rem] px-3 py-2 text-left text-ink no-underline outline-none data-highlighted:bg-ember-soft data-disabled:opacity-60'

export const MenuItem = (props: Omit<ComponentProps<typeof Base.Item>, 'className'>) => (
  <Base.Item {...props} className={itemClass} />
)

export const MenuLink = (props: Omit<ComponentProps<typeof Base.LinkItem>, 'className'>) => (
  <Base.LinkItem {...props} className={itemClass} />
)
