import { conflict } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import { areAlike, isLongEnough } from './alike-words.ts'
import { floods } from './policy.ts'
import { spend } from './spend.ts'

type Said = { threadId: string | null; circleId: string; body: string }

/** How many of their last posts are compared. */
const most = 20

type Before = { threadId: string; circleId: string; body: string }

/** The conversations in which a member said nearly the same within the hour, with the circle of each. */
const saidBefore = async (tx: Tx, memberId: string, { threadId, body }: Said) => {
  const since = new Date(Date.now() - floods.withinMs)
  const posts = await tx.$queryRaw<Before[]>`
    SELECT p."threadId", t."circleId", v."body"
    FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
    JOIN LATERAL (SELECT "body" FROM "Revision" WHERE "postId" = p."id" ORDER BY "number" DESC LIMIT 1) v ON true
    WHERE p."authorId" = ${memberId}::uuid AND p."state" <> 'deleted' AND p."createdAt" > ${since}::timestamptz
      AND p."threadId" IS DISTINCT FROM ${threadId}::uuid
    ORDER BY p."createdAt" DESC LIMIT ${most}`
  const alike = posts.filter((post) => areAlike(post.body, body))
  return new Map(alike.map((post) => [post.threadId, post.circleId]))
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
