import { Card } from '#app/_ui/card.tsx'
import type { ArmCount, KindComparison } from '#server/hints/schema.ts'
import { outcomes, shareWords, verdictOf } from './share-words.ts'

const titles = {
  shaming: 'Words that may shame others',
  self_shame: 'Words that are hard on oneself',
} as const

type Row = { what: string; of: (arm: ArmCount) => string }
const rows: Row[] = [
  { what: 'Drafts that called for it', of: ({ called }) => String(called) },
  { what: 'Posted in the end', of: ({ posted, called }) => (called ? `${posted} of ${called}` : '–') },
]
const flaggedRow: Row = {
  what: 'Flagged in the end',
  of: ({ flagged, called, flaggedShare }) => shareWords(flagged, called, flaggedShare),
}

const cell = 'border-b border-line py-2 pr-3 text-left align-top font-normal'

const Arms = ({ compared: { kind, shown, withheld } }: { compared: KindComparison }) => (
  <table className="mt-4 w-full border-collapse">
    <thead>
      <tr className="text-sm text-ink-soft">
        <td className={cell} />
        <th scope="col" className={cell}>
          With the hint
        </th>
        <th scope="col" className={cell}>
          Without it
        </th>
      </tr>
    </thead>
    <tbody>
      {(kind === 'shaming' ? [...rows, flaggedRow] : rows).map(({ what, of }) => (
        <tr key={what}>
          <th scope="row" className={cell}>
            {what}
          </th>
          <td className={cell}>{of(shown)}</td>
          <td className={cell}>{of(withheld)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** One kind of hint: what the numbers say, the two sides, and what was done with the hint. */
export const KindSection = ({ compared }: { compared: KindComparison }) => (
  <Card as="section">
    <h3 className="text-lg">{titles[compared.kind]}</h3>
    <p className="mt-1">{verdictOf(compared)}</p>
    <Arms compared={compared} />
    <p className="mt-5 text-sm text-ink-soft">Of those who saw it</p>
    <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
      {outcomes
        .filter(([, came]) => compared.kind === 'shaming' || came !== 'adopted')
        .map(([words, came]) => (
          <div key={came} className="contents">
            <dt>{words}</dt>
            <dd>{compared.shown[came]}</dd>
          </div>
        ))}
    </dl>
  </Card>
)
