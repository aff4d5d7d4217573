import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type PageHeadProps = {
  title: string
  lead?: ReactNode
  back?: { href: string; label: string }
  action?: ReactNode
}

/** The one h1 of a page, with the way back above it. */
export const PageHead = ({ title, lead, back, action }: PageHeadProps) => (
  <div className="mb-7">
    {back && (
      <Link
        href={back.href}
        className="tap -ml-2 mb-1 inline-flex items-center gap-1 rounded-full pr-3 text-ink-soft"
      >
        <Icon name="chevron-left" size={20} />
        {back.label}
      </Link>
    )}
    <h1 className="text-2xl desk:text-3xl">{title}</h1>
    {lead && <div className="mt-3 max-w-[28em] text-lg text-ink-soft">{lead}</div>}
    {action && <div className="mt-4">{action}</div>}
  </div>
)
