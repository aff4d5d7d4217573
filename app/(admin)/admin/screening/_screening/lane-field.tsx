import { useId } from 'react'
import { type Lane, range } from '#server/thresholds/schema.ts'
import { laneWords, placeWords } from './lane-words.ts'
import { Scale } from './scale.tsx'

type Props = {
  lane: Lane
  value: number
  engine: number
  onMove: (value: number) => void
}

/** How easily a post is flagged as one thing: a scale, and in words what its place means. */
export const LaneField = ({ lane, value, engine, onMove }: Props) => {
  const id = useId()
  const { name, about, accent } = laneWords[lane]
  const meaning = placeWords(value, engine)
  return (
    <div data-accent={accent} className="border-t border-line py-5">
      <label htmlFor={id} className="block font-semibold">
        {name}
      </label>
      <p id={`${id}-about`} className="text-sm text-ink-soft">
        {about}
      </p>
      <Scale
        id={id}
        min={range.least}
        max={range.most}
        step={range.step}
        value={value}
        mark={(engine - range.least) / (range.most - range.least)}
        aria-describedby={`${id}-about`}
        aria-valuetext={meaning}
        onChange={(event) => onMove(event.target.valueAsNumber)}
      />
      <p aria-hidden="true" className="flex justify-between text-sm text-ink-soft">
        <span>Flag more</span>
        <span>Flag less</span>
      </p>
      <p className="mt-1.5">{meaning}</p>
    </div>
  )
}
