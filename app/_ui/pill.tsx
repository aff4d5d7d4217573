import type { ReactNode } from 'react'

/** A word or two about something: its kind, its state. Not for tapping. */
export const Pill = ({ children, accent }: { children: ReactNode; accent?: string }) => (
  <span
    data-accent={accent}
    className="inline-flex items-center gap-1.5 rounded-full bg-accent-soft px-3 py-0.5 text-xs font-semibold text-accent"
  >
    {children}
  </span>
)
