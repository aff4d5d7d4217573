/** Worries one member may tell us in a day. */
export const worriesADay = 3
/** Hours in which the worries of members open one case about one person, and no second. */
export const oneWorryHours = 24
export const dayBefore = (now: Date) => new Date(now.getTime() - oneWorryHours * 3_600_000)
