'use client'

import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button.tsx'

type Props = { title: string; detail: ReactNode; action: string; onEnd: () => void }

/** One thing that is kept away, and the tap that ends it. */
export const Line = ({ title, detail, action, onEnd }: Props) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3 last:border-0">
    <div className="min-w-0">
      <p className="font-semibold break-words">{title}</p>
      <p className="text-sm text-ink-soft">{detail}</p>
    </div>
    <Button look="ghost" aria-label={`${action}: ${title}`} onClick={onEnd}>
      {action}
    </Button>
  </li>
)

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' })
export const untilWords = (until: Date | null) =>
  until ? `until ${day.format(until)}` : 'until you change it'
