import type { LeavingChoice } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { showAnew } from '#server/posts/show-anew.ts'
import { disconnectMember } from '#server/realtime/publish.ts'
import { forgetWords } from '#server/search/learn-words.ts'
import { longTransaction, type Tx } from '#server/transaction.ts'
import { takeTheRest } from '../close-account.ts'
import { noteErased } from '../ledger.ts'
import { clearStreams } from '../scan/look-in-streams.ts'
import { cutAliases, keepApartFromShell } from './cut-aliases.ts'
import { cutIds } from './cut-ids.ts'
import { cutLog } from './cut-log.ts'
import { cutMentions, cutSignatures, type Person } from './cut-names.ts'
import { cutRest } from './cut-rest.ts'
import { scrubPosts } from './scrub-posts.ts'
import { makeShell } from './shells.ts'

const readPerson = async (tx: Tx, memberId: string): Promise<Person | null> => {
  const [row] = await tx.$queryRaw<{ email: string; names: string[] }[]>`
    SELECT m."email"::text AS "email",
      array_remove(ARRAY[m."displayName"::text, l."displayName"::text, m."signsAs"::text], NULL) AS "names"
    FROM "Member" m LEFT JOIN "Leaving" l ON l."memberId" = m."id"
    WHERE m."id" = ${memberId}::uuid FOR UPDATE OF m`
  return row ? { memberId, ...row } : null
}

/** Pictures go with whoever took them, and a place for two is no place for one. Gives the posts that had some. */
const dropPictures = async (tx: Tx, memberId: string) => {
  const rows = await tx.image.findMany({ where: { uploaderId: memberId }, select: { postId: true } })
  await tx.image.deleteMany({ where: { uploaderId: memberId } })
  await tx.$executeRaw`
    UPDATE "Membership" SET "state" = 'left' WHERE "state" = 'active' AND "circleId" IN (
      SELECT "placeId" FROM "BuddyPair" WHERE ${memberId}::uuid IN ("firstId", "secondId"))`
  return rows.flatMap(({ postId }) => postId ?? [])
}

const cut = async (tx: Tx, person: Person, choice: LeavingChoice) => {
  const { memberId } = person
  const shell = await makeShell(tx)
  await scrubPosts(tx, memberId, choice)
  const pictured = await dropPictures(tx, memberId)
  await keepApartFromShell(tx, memberId, shell)
  await cutAliases(tx, memberId)
  const naming = await cutMentions(tx, person)
  await cutSignatures(tx, person)
  await tx.$executeRaw`UPDATE "Post" SET "idempotencyKey" = gen_random_uuid()::text WHERE "authorId" = ${memberId}::uuid`
  await cutIds(tx, memberId, shell)
  await cutLog(tx, person, shell)
  await cutRest(tx, person)
  await tx.member.delete({ where: { id: memberId } })
  await noteErased(tx, memberId, choice)
  return [...new Set([...pictured, ...naming])]
}

/** Whether it is still wanted, asked under the lock that coming back takes too. */
const isDue = async (tx: Tx, memberId: string) => {
  const rows = await tx.$queryRaw`
    SELECT 1 FROM "Leaving" WHERE "memberId" = ${memberId}::uuid AND "dueAt" <= now() FOR UPDATE`
  return (rows as unknown[]).length > 0
}

type Erased = { choice: LeavingChoice; asked: boolean }

/**
 * Erases a member: either all of it is done, or nothing. `asked`: only if they asked for it and the days to take
 * it back are over. Open pages of others are told. Gives whether somebody was there to be erased.
 */
export const eraseMember = async (memberId: string, { choice, asked }: Erased): Promise<boolean> => {
  if (asked && (await db.leaving.count({ where: { memberId, dueAt: { lte: new Date() } } })) === 0)
    return false
  await takeTheRest(memberId, choice)
  const done = await longTransaction(async (tx, afterCommit) => {
    await tx.$executeRaw`SELECT set_config('enough.erasing', 'on', true)`
    if (asked && !(await isDue(tx, memberId))) return false
    const person = await readPerson(tx, memberId)
    if (!person) return false
    for (const postId of await cut(tx, person, choice)) {
      const shown = await tx.post.count({ where: { id: postId, state: 'published' } })
      if (shown > 0) await showAnew(tx, afterCommit, postId)
    }
    afterCommit(() => disconnectMember(memberId))
    return true
  })
  if (done) await forgetWords()
  const { REDIS_URL } = env()
  // signals that processes which were away would still hear; the id was only in the names of rooms
  if (done && REDIS_URL) await clearStreams(REDIS_URL, { id: memberId })
  return done
}
