'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { type ComponentProps, createContext, type ReactNode, type RefObject, use, useRef } from 'react'
import { Icon } from './icon.tsx'
import { menuButtonClass } from './menu-button.tsx'

type MenuProps = { label: string; children: ReactNode; icon?: ReactNode; begin?: 'open' | 'closed' }

/** What is to be done once the menu has gone, and the focus is free to go elsewhere. */
const Afterwards = createContext<RefObject<(() => void) | null>>({ current: null })

/** A few more things to do. `label` says with what ("More for this reply"). */
export const Menu = ({ label, icon, children, begin = 'closed' }: MenuProps) => {
  const button = useRef<HTMLButtonElement>(null)
  const afterwards = useRef<(() => void) | null>(null)
  const finish = (open: boolean) => {
    if (open) return
    // the menu hands the focus back as it leaves: what follows comes after that
    requestAnimationFrame(() => {
      const act = afterwards.current
      afterwards.current = null
      act?.()
    })
  }
  return (
    <Base.Root defaultOpen={begin === 'open'} onOpenChangeComplete={finish}>
      <Base.Trigger ref={button} aria-label={label} className={menuButtonClass}>
        {icon ?? <Icon name="ellipsis" size={20} />}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50">
          <Base.Popup
            finalFocus={() => (afterwards.current ? false : button.current)}
            className="min-w-52 rounded-soft border border-line bg-raised p-1.5 shadow-lifted transition-opacity duration-150 outline-none data-starting-style:opacity-0"
          >
            <Afterwards value={afterwards}>{children}</Afterwards>
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

/** A thing to do that leads away from the menu, to a field for one: it is done once the menu has gone. */
export const MenuItemLeadingAway = ({
  onClick,
  ...rest
}: Omit<ComponentProps<typeof MenuItem>, 'onClick'> & { onClick: () => void }) => {
  const afterwards = use(Afterwards)
  return (
    <MenuItem
      {...rest}
      onClick={() => {
        afterwards.current = onClick
      }}
    />
  )
}

export const MenuLink = (props: Omit<ComponentProps<typeof Base.LinkItem>, 'className'>) => (
  <Base.LinkItem {...props} className={itemClass} />
)
