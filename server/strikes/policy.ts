/** Days an author has to find other words before a strike counts. */
export const rephraseDays = 7
/** Days after which a strike counts no more, by its weight. */
export const decayDays = { 1: 60, 2: 90, 3: 180 } as const
/** From this sum on the form suggests the next step of the ladder. It decides nothing by itself. */
export const suggestFrom = 3
