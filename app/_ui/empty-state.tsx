import type { ReactNode } from 'react'

type EmptyStateProps = { art?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }

/** Something kind, and one next step. */
export const EmptyState = ({ art, title, children, action }: EmptyStateProps) => (
  <div className="flex flex-col items-center px-4 py-10 text-center">
    {art && <div className="mb-5 text-accent">{art}</div>}
    <p className="font-serif text-xl text-balance">{title}</p>
    {children && <div className="mt-2 max-w-[24em] text-ink-soft">{children}</div>}
    {action && <div className="mt-6">{action}</div>}
  </div>
)
