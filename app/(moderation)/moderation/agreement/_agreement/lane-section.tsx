import { Card } from '#app/_ui/card.tsx'
import type { GoldenShare, LaneAgreement } from '#server/reviews/schema.ts'
import { laneWords } from '../../_words/lane-words.ts'
import { kappaWords } from './agreement-words.ts'

type Props = { agreement: LaneAgreement; golden: GoldenShare | undefined }

/** One lane: how far two pairs of eyes agree. */
export const LaneSection = ({ agreement: { lane, sample, chosen }, golden }: Props) => (
  <Card as="section" accent={laneWords[lane].accent}>
    <h3 className="text-lg">{laneWords[lane].name}</h3>
    <dl className="mt-2 grid gap-3">
      <div>
        <dt className="text-sm text-ink-soft">One in twenty, picked by chance</dt>
        <dd>{kappaWords(sample)}</dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">
          {lane === 'support' ? 'Levels that were lowered, and hard ones' : 'Those that looked hard'}
        </dt>
        <dd>{kappaWords(chosen)}</dd>
      </div>
      {golden && (
        <div>
          <dt className="text-sm text-ink-soft">Golden cases</dt>
          <dd>
            {golden.agreed} of {golden.n} as the team sees them.
          </dd>
        </div>
      )}
    </dl>
  </Card>
)
