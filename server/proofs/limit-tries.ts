import { countIn } from '#server/count-in.ts'
import { rateLimited } from '#server/errors.ts'

/** In a quarter of an hour, for one member in all their browsers: codes that are tried, and mails with one. */
const limits = { code: 5, mail: 4 } as const
type Kind = keyof typeof limits

const limiter = (kind: Kind) => countIn({ kind: `proof-${kind}`, points: limits[kind], duration: 15 * 60 })

/** Counts before it is looked at: many at once are counted one by one. A count that fails lets nobody through. */
export const countTry = async (kind: Kind, memberId: string): Promise<void> => {
  try {
    await limiter(kind).consume(memberId)
  } catch (refused) {
    if (refused instanceof Error) throw refused
    throw rateLimited('That was a few too many. Please try again in a quarter of an hour; nothing is lost.')
  }
}

/** A right code is no guess. */
export const forgetTries = (memberId: string) => limiter('code').delete(memberId)
