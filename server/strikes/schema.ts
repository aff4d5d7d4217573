/** What a moderator is told of an author's past. No list, no dates, no reasons. */
export type StandingView = {
  /** Strikes that count now, and their weight together. */
  strikes: number
  weight: number
  /** Asked for other words and still in time. */
  waiting: number
  /** Rests and ended memberships so far, taken back ones aside. */
  rests: number
  suggestsMore: boolean
}
