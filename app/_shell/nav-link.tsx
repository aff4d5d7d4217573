'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '#app/_ui/class-names.ts'
import { Icon } from '#app/_ui/icon.tsx'
import { isCurrent, type NavItem } from './nav-items.ts'

const shapes = {
  bar: 'min-h-14 min-w-0 flex-1 flex-col justify-center gap-0.5 rounded-soft text-[min(var(--text-xs),4.8vw)]',
  rail: 'gap-3 rounded-full px-4 py-2 text-base',
}
const states = {
  bar: { current: 'font-semibold text-ember', other: 'text-ink-soft' },
  rail: {
    current: 'bg-ember-soft font-semibold text-ember',
    other: 'text-ink-soft hover:bg-sunken hover:text-ink',
  },
}

type NavLinkProps = { item: NavItem; shape: 'bar' | 'rail'; fresh?: boolean }

/** One item of the bar or the rail. Something new is told by a dot and in words, never by a number. */
export const NavLink = ({ item, shape, fresh = false }: NavLinkProps) => {
  const current = isCurrent(item, usePathname())
  return (
    <Link
      href={item.href}
      aria-current={current ? 'page' : undefined}
      data-unread={fresh || undefined}
      className={classNames(
        'flex min-h-11 items-center',
        shapes[shape],
        states[shape][current ? 'current' : 'other'],
      )}
    >
      <span className="relative">
        <Icon name={item.icon} size={shape === 'bar' ? 24 : 22} weight={current ? 2.1 : 1.7} />
        {fresh && (
          <span
            aria-hidden="true"
            data-calls
            className="absolute -top-0.5 -right-1 size-2.5 rounded-full bg-ember ring-2 ring-paper"
          />
        )}
      </span>
      <span>
        {item.label}
        {fresh && <span className={shape === 'bar' ? 'sr-only' : undefined}>, new</span>}
      </span>
    </Link>
  )
}
