/** Minutes in which a decision can be taken back as if it had not been made. */
export const graceMinutes = 10
export const graceEnds = (decidedAt: Date) => new Date(decidedAt.getTime() + graceMinutes * 60_000)

const gap = /\[[^\]]{3,}\]/

/** A gap that a prepared note leaves for the moderator and that nobody has filled yet; null when none is left. */
export const gapIn = (note: string): string | null => gap.exec(note)?.[0] ?? null
