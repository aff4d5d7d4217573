'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon } from '#app/_ui/icon.tsx'
import { isCurrent, noticesItem } from './nav-items.ts'
import { useFreshNotices } from './use-fresh-notices.ts'

/** The way to the notices on a phone. Something new is told by a dot and in words, never by a number. */
export const NoticesBell = ({ unread }: { unread: number }) => {
  const fresh = useFreshNotices(unread)
  const { href, label, icon } = noticesItem
  return (
    <Link
      href={href}
      aria-current={isCurrent(noticesItem, usePathname()) ? 'page' : undefined}
      data-unread={fresh || undefined}
      className="tap relative inline-flex items-center justify-center rounded-full text-ink-soft aria-[current=page]:text-ember desk:hidden"
    >
      <Icon name={icon} size={22} weight={1.75} />
      {fresh && (
        <span
          aria-hidden="true"
          data-calls
          className="absolute top-2.5 right-2.5 size-2.5 rounded-full bg-ember ring-2 ring-paper"
        />
      )}
      <span className="sr-only">
        {label}
        {fresh && ', new'}
      </span>
    </Link>
  )
}
