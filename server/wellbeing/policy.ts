/** A shift: what was carried within so many hours counts together. */
export const shiftHours = 12
/** Weight that a moderator carries in a shift unless they chose otherwise. */
export const usualBudget = 20
/** From this weight on a case is severe: something lighter comes after it. */
export const severeFrom = 4
export const lightUpTo = 2
/** Minutes of rest that are offered after a support case of level 3 or 4. */
export const restMinutes = 30
