import type { HintMonth, LaneMonth, MonthView } from '#server/transparency/schema.ts'
import { type CountRow, Counts } from './counts.tsx'
import {
  countWords,
  hintNames,
  hintOutcomeNames,
  laneNames,
  outcomeNames,
  verdictWords,
  waitWords,
} from './words.ts'

/** Where the whole is too small to be shown, so is every part of it. */
const partsOf = (whole: unknown, parts: CountRow[]) => (whole === 'few' ? [] : parts)

const Lane = ({ lane, decided, outcomes, median, p95, late }: LaneMonth) => (
  <Counts
    title={laneNames[lane]}
    rows={[
      { what: 'Posts decided about', count: decided, strong: true },
      ...partsOf(decided, [
        ...outcomes.map(({ outcome, count }) => ({ what: outcomeNames[outcome], count })),
        { what: 'Decided later than we would like', count: late },
      ]),
    ]}
  >
    {median !== null && <p className="mt-3">{waitWords({ median, p95 })}</p>}
  </Counts>
)

const Hint = ({ kind, shown, withheld, verdict }: HintMonth) => (
  <Counts
    title={hintNames[kind]}
    rows={[
      { what: 'Drafts that were shown a hint', count: shown.called, strong: true },
      ...partsOf(
        shown.called,
        shown.outcomes
          .filter(({ outcome }) => kind === 'shaming' || outcome !== 'adopted')
          .map(({ outcome, count }) => ({ what: hintOutcomeNames[outcome], count })),
      ),
      ...(kind === 'shaming' ? [{ what: 'Sent to a moderator in the end', count: shown.flagged }] : []),
      { what: 'Drafts that by chance were shown none', count: withheld.called, strong: true },
      ...(kind === 'shaming'
        ? [{ what: 'Sent to a moderator in the end, too', count: withheld.flagged }]
        : []),
    ]}
  >
    {kind === 'shaming' && <p className="mt-3">{verdictWords[verdict]}</p>}
  </Counts>
)

/** All that is told of one month. */
export const Month = ({ reports, lanes, undone, appeals, looks, hints }: MonthView) => (
  <div className="grid gap-6">
    <p>Before these decisions, members had asked us to look {countWords(reports)} times.</p>
    {lanes.map((lane) => (
      <Lane key={lane.lane} {...lane} />
    ))}
    <Counts
      title="Looking again"
      rows={[
        { what: 'Times a writer asked for another look', count: appeals.asked },
        { what: 'Answered by somebody else', count: appeals.answered, strong: true },
        { what: 'The decision stayed', count: appeals.upheld },
        { what: 'The decision was taken back', count: appeals.overturned },
        { what: 'Decisions undone within ten minutes', count: undone },
      ]}
    />
    <Counts
      title="Whether we agree"
      rows={[
        { what: 'Decisions read by a second pair of eyes', count: looks.done, strong: true },
        { what: 'Seen the same way', count: looks.agreed },
        { what: 'Seen differently', count: looks.differed },
      ]}
    >
      <p className="mt-3 text-sm text-ink-soft">
        The second person does not know what the first one decided. Where they differ, three others talk it
        over.
      </p>
    </Counts>
    <h3 className="mt-4 text-xl">Kinder words, before posting</h3>
    <p className="-mt-3">
      While somebody writes, words that may hurt get one quiet hint. One in ten, chosen by chance, sees none:
      so we can tell whether it helps.
    </p>
    {hints.map((hint) => (
      <Hint key={hint.kind} {...hint} />
    ))}
  </div>
)
