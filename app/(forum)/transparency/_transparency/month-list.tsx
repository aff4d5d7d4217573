import { TextLink } from '#app/_ui/text-link.tsx'
import { monthName } from './words.ts'

/** The other months. */
export const MonthList = ({ months, shown }: { months: string[]; shown: string }) => {
  const others = months.filter((month) => month !== shown)
  if (others.length === 0) return null
  return (
    <nav aria-label="Other months" className="mt-10">
      <h2 className="text-xl">Other months</h2>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {others.map((month) => (
          <li key={month}>
            <TextLink href={`/transparency?month=${month}`} className="inline-block py-3">
              {monthName(month)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
