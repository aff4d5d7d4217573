import Link from 'next/link'
import { Icon } from '#app/_ui/icon.tsx'

/** Looks like the field that it leads to. On a desktop the rail has it. */
export const SearchLink = () => (
  <Link
    href="/search"
    className="tap mb-6 flex items-center gap-3 rounded-full border border-line-strong bg-surface px-5 text-ink-soft no-underline hover:bg-sunken desk:hidden"
  >
    <Icon name="search" size={20} weight={1.75} />
    Look for something
  </Link>
)
