import type { ReactNode } from 'react'
import { Icon } from '#app/_ui/icon.tsx'

/** Something to open when it is needed, so that one thing is on the page at a time. */
export const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="group border-t border-line py-1">
    <summary className="tap flex cursor-pointer items-center gap-1.5 font-semibold">
      <Icon
        name="chevron-right"
        size={20}
        className="shrink-0 text-ink-soft transition-transform group-open:rotate-90"
      />
      {title}
    </summary>
    <div className="pt-1 pb-4 pl-6">{children}</div>
  </details>
)
