import Link from 'next/link'
import { Icon } from './icon.tsx'

export type Place = { href: string; label: string; hint: string }

/** Where one can go from here, each with a word about it. */
export const PlaceList = ({ places }: { places: Place[] }) => (
  <ul className="overflow-hidden rounded-card border border-line bg-surface">
    {places.map(({ href, label, hint }) => (
      <li key={href} className="border-line not-first:border-t">
        <Link href={href} className="tap flex items-center gap-3 px-4 py-3 hover:bg-sunken">
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{label}</span>
            <span className="block text-sm text-ink-soft">{hint}</span>
          </span>
          <Icon name="chevron-right" size={20} className="shrink-0 text-ink-soft" />
        </Link>
      </li>
    ))}
  </ul>
)
