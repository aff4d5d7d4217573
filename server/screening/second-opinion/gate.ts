const failuresInARow = 5
const restMs = 60_000
const mostAtOnce = 2

export type Refusal = 'spent' | 'resting' | 'busy'

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/**
 * Who may ask now: so many calls a day (UTC), two at once, and after five failures in a row none for a minute
 * and then one to try. `enter` says why not, or lets in; whoever came in must `leave`.
 */
export const openGate = (dailyCalls: number, now: () => number) => {
  let [day, today, inside, failed, restUntil] = [dayOf(now()), 0, 0, 0, 0]

  const isBroken = () => failed >= failuresInARow
  const newDay = () => {
    if (dayOf(now()) !== day) [day, today] = [dayOf(now()), 0]
  }
  const refusal = (): Refusal | null => {
    newDay()
    if (today >= dailyCalls) return 'spent'
    // the one that tries is the only one inside
    if (isBroken() && (now() < restUntil || inside > 0)) return 'resting'
    return inside >= mostAtOnce ? 'busy' : null
  }
  return {
    enter: (): Refusal | null => {
      const why = refusal()
      if (why) return why
      today++
      inside++
      return null
    },
    leave: (answered: boolean) => {
      inside--
      failed = answered ? 0 : failed + 1
      if (isBroken()) restUntil = now() + restMs
    },
    standing: () => {
      newDay()
      return { today, resting: isBroken() && now() < restUntil }
    },
  }
}
