import type { ReactNode } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import { countWords } from './words.ts'

export type CountRow = { what: string; count: Parameters<typeof countWords>[0]; strong?: boolean }

const Row = ({ what, count, strong }: CountRow) => (
  <div className="contents">
    <dt className={classNames('border-t border-line py-2', strong && 'font-semibold')}>{what}</dt>
    <dd
      className={classNames(
        'border-t border-line py-2 text-right tabular-nums',
        strong && 'font-semibold',
        typeof count !== 'number' && 'text-ink-soft',
      )}
    >
      {countWords(count)}
    </dd>
  </div>
)

const begun = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/**
 * A few numbers under one name, one a line: as easy to read on a phone as aloud. What there were only few of
 * stands together below.
 */
export const Counts = ({
  title,
  rows,
  children,
}: {
  title: string
  rows: CountRow[]
  children?: ReactNode
}) => {
  const few = rows.filter(({ count, strong }) => count === 'few' && !strong)
  const together = few.length > 1
  return (
    <Card as="section">
      <h3 className="text-lg">{title}</h3>
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-5">
        {rows
          .filter((row) => row.count !== null && !(together && few.includes(row)))
          .map((row) => (
            <Row key={row.what} {...row} />
          ))}
      </dl>
      {together && (
        <p className="border-t border-line pt-2 text-ink-soft">
          Fewer than 5 of each: {few.map(({ what }) => begun(what)).join('; ')}.
        </p>
      )}
      {children}
    </Card>
  )
}
