const withinMs = 5000
export const presses = 3

type Key = { type: string; key: string; repeat?: boolean; timeStamp: number }

/**
 * Counts presses of Shift alone. A letter in between is typing, not leaving: the count begins anew. Answers how
 * many there are now, or null while nothing changed.
 */
export const countShifts = () => {
  let times: number[] = []
  let alone = false
  return ({ type, key, repeat, timeStamp }: Key): number | null => {
    if (type === 'keydown' && key === 'Shift') {
      if (!repeat) alone = true
      return null
    }
    if (type === 'keydown') {
      alone = false
      const had = times.length
      times = []
      return had ? 0 : null
    }
    if (key !== 'Shift' || !alone) return null
    alone = false
    times = [...times.filter((at) => timeStamp - at < withinMs), timeStamp]
    return times.length
  }
}
