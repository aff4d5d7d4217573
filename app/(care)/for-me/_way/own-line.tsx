import type { ReactNode } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { fullDay } from '../_store/days.ts'
import { TakeAway } from './take-away.tsx'

type OwnLineProps = { id: string; words: string; day?: string; children?: ReactNode }

/** Something the member wrote, with its day and a way to delete it. */
export const OwnLine = ({ id, words, day, children }: OwnLineProps) => (
  <Card as="li" className="py-4 desk:py-4">
    <div className="flex items-start justify-between gap-3">
      <p dir="auto" className="min-w-0 pt-1.5 break-words whitespace-pre-wrap">
        {words}
      </p>
      <TakeAway id={id} what={words} />
    </div>
    {day && <p className="mt-1 text-sm text-ink-soft">{fullDay(day)}</p>}
    {children && <div className="mt-3 flex flex-wrap gap-2">{children}</div>}
  </Card>
)
