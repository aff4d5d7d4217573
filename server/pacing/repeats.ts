import { conflict } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import { areAlike, isLongEnough } from './alike-words.ts'
import { floods } from './policy.ts'
import { spend } from './spend.ts'

type Said = { threadId: string | null; circleId: string; body: string }

/** How many of their last posts are compared. */
const most = 20

/** The conversations in which a member said nearly the same within the hour. */
const saidBefore = async (tx: Tx, memberId: string, { threadId, body }: Said) => {
  const posts = await tx.post.findMany({
    where: {
      authorId: memberId,
      state: { not: 'deleted' },
      createdAt: { gt: new Date(Date.now() - floods.withinMs) },
      ...(threadId ? { threadId: { not: threadId } } : {}),
    },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: {
      threadId: true,
      thread: { select: { circleId: true } },
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { body: true } },
    },
  })
  const alike = posts.filter(({ revisions: [now] }) => now && areAlike(now.body, body))
  return new Map(alike.map((post) => [post.threadId, post.thread.circleId]))
}

/**
 * Whether these words are a flood that somebody should look at. The same worry in two circles is none. A second
 * time in one circle is asked about, kindly and once: whoever means it sends it again.
 */
export const repeats = async (tx: Tx, memberId: string, said: Said): Promise<boolean> => {
  if (!isLongEnough(said.body)) return false
  const before = await saidBefore(tx, memberId, said)
  if (before.size + 1 >= floods.review) return true
  const here = [...before.values()].includes(said.circleId)
  if (here && (await spend('asked', memberId)))
    throw conflict(
      'You said this in another conversation of this circle a moment ago, and people there can answer you. If you would like to say it here too, send it once more. Your words are kept here.',
    )
  return false
}
