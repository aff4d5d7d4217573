/** Time together that has begun: when it ends, not how often something ticked. */
export type Timer = { startedAt: number; endsAt: number; minutes: number; idea: string }

const minute = 60_000

export const begin = (now: number, minutes: number, idea: string): Timer => ({
  startedAt: now,
  endsAt: now + minutes * minute,
  minutes,
  idea,
})

/** How long it still goes. Never longer than it was meant to: a clock that was set back makes no endless evening. */
export const left = ({ endsAt, minutes }: Timer, now: number) =>
  Math.min(Math.max(endsAt - now, 0), minutes * minute)

const jump = 20_000

/**
 * The same time together after the clock was changed while the page was open. `passed` comes from a clock that nobody
 * can set; where the two differ by much, that one is right.
 */
export const afterJump = (timer: Timer, before: number, now: number, passed: number): Timer => {
  const shift = now - before - passed
  if (Math.abs(shift) < jump) return timer
  return { ...timer, startedAt: timer.startedAt + shift, endsAt: timer.endsAt + shift }
}

export const readTimer = (kept: unknown): Timer | null => {
  const timer = kept as Timer | null | undefined
  return timer && Number.isFinite(timer.endsAt) && Number.isFinite(timer.minutes) ? timer : null
}
