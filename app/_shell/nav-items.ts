import type { IconName } from '#app/_ui/icon-names.ts'

export type NavItem = { href: string; label: string; icon: IconName; covers?: string[] }

/** Five at most: more would not fit under a thumb. `covers` are the places that belong to an item. */
export const navItems: NavItem[] = [
  { href: '/', label: 'Home', icon: 'house', covers: ['/threads'] },
  { href: '/circles', label: 'Circles', icon: 'door-open' },
  { href: '/write', label: 'Write', icon: 'pen-line' },
  { href: '/for-me', label: 'For me', icon: 'heart' },
  { href: '/you', label: 'You', icon: 'user-round' },
]

/** At the head of every page on a phone, in the rail on a desktop. */
export const noticesItem: NavItem = { href: '/notices', label: 'Notices', icon: 'bell' }

/** In the rail on a desktop; on a phone at the head of Home and Circles. */
export const searchItem: NavItem = { href: '/search', label: 'Search', icon: 'search' }

/** Somebody who looks after this place, or after the circles they host. */
export type Caretaker = 'staff' | 'host' | null
export const caretakerItem = (caretaker: Caretaker): NavItem[] =>
  caretaker
    ? [{ href: '/moderation', label: caretaker === 'staff' ? 'Moderation' : 'Your circles', icon: 'scale' }]
    : []

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

export const isCurrent = (item: NavItem, path: string) =>
  (item.href === '/' ? path === '/' : within(path, item.href)) ||
  (item.covers ?? []).some((place) => within(path, place))
