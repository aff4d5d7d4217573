import { Button } from '#app/_ui/button.tsx'
import type { Thresholds } from '#server/screening/schema.ts'
import { isSame, lanes, type Place } from '#server/thresholds/schema.ts'

const same = (one: Thresholds, other: Thresholds) => lanes.every((lane) => isSame(one[lane], other[lane]))

type Props = {
  place: Place
  engine: Thresholds
  values: Thresholds
  change: (values: Thresholds) => void
}

/** The ways back. They only move the scales; nothing holds until it is saved. */
export const ResetButtons = ({ place, engine, values, change }: Props) => (
  <p className="mt-4 flex flex-wrap gap-2">
    {!same(place.inherited, engine) && (
      <Button look="quiet" disabled={same(values, place.inherited)} onClick={() => change(place.inherited)}>
        The same as all circles
      </Button>
    )}
    <Button look="quiet" disabled={same(values, engine)} onClick={() => change(engine)}>
      Back to the engine’s own
    </Button>
  </p>
)
