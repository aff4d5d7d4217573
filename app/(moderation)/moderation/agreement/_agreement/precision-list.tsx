import type { Precision } from '#server/reviews/schema.ts'
import { laneOfLabel, precisionWords } from './agreement-words.ts'

type Props = { id: string; title: string; lead: string; cells: Precision[]; none: string }

/** Of what was flagged, how much was upheld, a line each. */
export const PrecisionList = ({ id, title, lead, cells, none }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="mb-1 text-xl">
      {title}
    </h2>
    <p className="mb-4 text-ink-soft">{lead}</p>
    {cells.length === 0 && <p>{none}</p>}
    <dl>
      {cells.map((cell) => (
        <div key={`${cell.label} ${cell.of}`} className="border-t border-line py-3">
          <dt className="font-semibold break-words">
            {laneOfLabel[cell.label] ?? cell.label}: {cell.of}
          </dt>
          <dd className="text-ink-soft">{precisionWords(cell)}</dd>
        </div>
      ))}
    </dl>
  </section>
)
