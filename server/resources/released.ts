/** The day of this release. Moved with each one: a line that was not checked for a year then fails the tests. */
export const releasedOn = '2026-11-21'
export const freshMonths = 12
