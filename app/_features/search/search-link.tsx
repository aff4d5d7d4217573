import { Search } from 'lucide-react'
import Link from 'next/link'

/** Looks like the field that it leads to. On a desktop the rail has it. */
export const SearchLink = () => (
  <Link
    href="/search"
    className="tap mb-6 flex items-center gap-3 rounded-full border border-line-strong bg-surface px-5 text-ink-soft no-underline hover:bg-sunken desk:hidden"
  >
    <Search aria-hidden="true" size={20} strokeWidth={1.75} />
    Look for something
  </Link>
)
