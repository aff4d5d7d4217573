import {
  Bell,
  DoorOpen,
  Heart,
  House,
  type LucideIcon,
  PenLine,
  Scale,
  Search,
  UserRound,
} from 'lucide-react'

export type NavItem = { href: string; label: string; icon: LucideIcon; covers?: string[] }

/** Five at most: more would not fit under a thumb. `covers` are the places that belong to an item. */
export const navItems: NavItem[] = [
  { href: '/', label: 'Home', icon: House, covers: ['/threads'] },
  { href: '/circles', label: 'Circles', icon: DoorOpen },
  { href: '/write', label: 'Write', icon: PenLine },
  { href: '/for-me', label: 'For me', icon: Heart },
  { href: '/you', label: 'You', icon: UserRound },
]

/** At the head of every page on a phone, in the rail on a desktop. */
export const noticesItem: NavItem = { href: '/notices', label: 'Notices', icon: Bell }

/** In the rail on a desktop; on a phone at the head of Home and Circles. */
export const searchItem: NavItem = { href: '/search', label: 'Search', icon: Search }

/** Somebody who looks after this place, or after the circles they host. */
export type Caretaker = 'staff' | 'host' | null
export const caretakerItem = (caretaker: Caretaker): NavItem[] =>
  caretaker
    ? [{ href: '/moderation', label: caretaker === 'staff' ? 'Moderation' : 'Your circles', icon: Scale }]
    : []

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

export const isCurrent = (item: NavItem, path: string) =>
  (item.href === '/' ? path === '/' : within(path, item.href)) ||
  (item.covers ?? []).some((place) => within(path, place))
