import type { ComponentProps } from 'react'
import { classNames } from '#app/_ui/class-names.ts'

// Neither end is more or better, so no side of the track is filled.
const track =
  '[&::-webkit-slider-runnable-track]:h-1.5 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-line-strong ' +
  '[&::-moz-range-track]:h-1.5 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-line-strong'
const thumb =
  '[&::-webkit-slider-thumb]:-mt-[0.5625rem] [&::-webkit-slider-thumb]:size-6 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-raised [&::-webkit-slider-thumb]:bg-accent ' +
  '[&::-moz-range-thumb]:size-6 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-raised [&::-moz-range-thumb]:bg-accent'

type Props = ComponentProps<'input'> & {
  /** A small mark below the track, 0 to 1. */
  mark: number
}

/** A real range input, so that keys and screen readers know it. */
export const Scale = ({ mark, ...rest }: Props) => (
  <div className="relative mt-1">
    <input
      {...rest}
      type="range"
      className={classNames(
        'relative z-1 block h-11 w-full cursor-pointer appearance-none rounded-soft bg-transparent focus-visible:outline-offset-0',
        track,
        thumb,
      )}
    />
    <span
      aria-hidden="true"
      className="absolute top-1/2 mt-1.5 h-2.5 w-0.5 -translate-x-1/2 rounded-full bg-line-strong"
      style={{ left: `calc(0.75rem + ${mark} * (100% - 1.5rem))` }}
    />
  </div>
)
