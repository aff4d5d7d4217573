import type { ReactNode } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { countWords } from './words.ts'

export type CountRow = { what: string; count: Parameters<typeof countWords>[0]; strong?: boolean }

/** A few numbers under one name, one a line: it is as easy to read on a phone as aloud. */
export const Counts = ({
  title,
  rows,
  children,
}: {
  title: string
  rows: CountRow[]
  children?: ReactNode
}) => (
  <Card as="section">
    <h3 className="text-lg">{title}</h3>
    <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-5">
      {rows.map(({ what, count, strong }) => (
        <div key={what} className="contents">
          <dt className={`border-t border-line py-2 ${strong ? 'font-semibold' : ''}`}>{what}</dt>
          <dd
            className={`border-t border-line py-2 text-right tabular-nums ${strong ? 'font-semibold' : ''} ${typeof count === 'number' ? '' : 'text-ink-soft'}`}
          >
            {countWords(count)}
          </dd>
        </div>
      ))}
    </dl>
    {children}
  </Card>
)
