import { lanes, type Preview } from '#server/thresholds/schema.ts'
import { laneWords } from './lane-words.ts'

/** What was flagged, lane by lane, and what would have been. */
export const LaneCounts = ({ preview: { before, would, days } }: { preview: Preview }) => (
  <table className="w-full text-left">
    <caption className="sr-only">Posts flagged in the last {days} days</caption>
    <thead>
      <tr className="text-sm text-ink-soft">
        <th scope="col" className="py-2 font-normal">
          Last {days} days
        </th>
        <th scope="col" className="py-2 text-right font-normal">
          Were flagged
        </th>
        <th scope="col" className="py-2 text-right font-normal">
          With this
        </th>
      </tr>
    </thead>
    <tbody>
      {lanes.map((lane) => (
        <tr key={lane} className="border-t border-line">
          <th scope="row" className="py-2 font-normal">
            {laneWords[lane].name}
          </th>
          <td className="py-2 text-right tabular-nums">{before[lane]}</td>
          <td
            className={`py-2 text-right tabular-nums ${before[lane] === would[lane] ? '' : 'font-semibold'}`}
          >
            {would[lane]}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
