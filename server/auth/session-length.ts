/** Thirty days after the last visit a browser is signed out by itself. In seconds. */
export const sessionSeconds = 30 * 24 * 60 * 60
/** A visit is noted at most this often, so that reading does not write. In milliseconds. */
export const noteVisitEvery = 60 * 60 * 1000

export const sessionEnd = (from = Date.now()) => new Date(from + sessionSeconds * 1000)
