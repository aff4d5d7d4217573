'use client'

import { usePathname } from 'next/navigation'
import { type Caretaker, caretakerItem, navItems, noticesItem, searchItem } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import { useFreshNotices } from './use-fresh-notices.ts'

type MainNavProps = { unread: number; caretaker: Caretaker }

/** At the thumb on a phone. */
export const BottomBar = () => {
  // whoever writes has the whole screen, and one button at the thumb
  if (usePathname() === '/write') return null
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-paper px-1.5 pt-1 pb-[calc(0.25rem+env(safe-area-inset-bottom))] desk:hidden"
    >
      {navItems.map((item) => (
        <NavLink key={item.href} item={item} shape="bar" />
      ))}
    </nav>
  )
}

/** At the side on a desktop. */
export const Rail = ({ unread, caretaker }: MainNavProps) => {
  const fresh = useFreshNotices(unread)
  return (
    <nav
      aria-label="Main"
      className="sticky top-(--top-bar) hidden w-52 shrink-0 flex-col gap-1 self-start pt-8 desk:flex"
    >
      {[...navItems, searchItem, noticesItem, ...caretakerItem(caretaker)].map((item) => (
        <NavLink key={item.href} item={item} shape="rail" fresh={fresh && item === noticesItem} />
      ))}
    </nav>
  )
}
