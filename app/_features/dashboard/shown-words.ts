import type { ReplyWeek } from '#server/dashboard/schema.ts'
import type { Shown } from '#server/transparency/protect.ts'
import { lasting } from './lasting.ts'

/** A count, or why there is none. */
export const shownWords = (count: Shown) =>
  typeof count === 'number' ? String(count) : count === 'few' ? 'fewer than 5' : 'not shown'

export const waitWords = ({ median, enough, began }: ReplyWeek) => {
  if (median !== null) return lasting(median)
  if (enough) return 'more than half had no answer'
  return began === 0 ? '–' : 'too few to say'
}

/** What the newest week that can be told says, in one sentence. */
export const newestWords = (weeks: ReplyWeek[]) => {
  const newest = weeks.findLast(({ enough }) => enough)
  if (!newest) return 'In none of these weeks did enough conversations begin to say anything.'
  return newest.median === null
    ? 'In the newest week that can be told, more than half of the conversations had no answer by somebody else.'
    : `In the newest week that can be told, half of all conversations had an answer within ${lasting(newest.median)}.`
}
