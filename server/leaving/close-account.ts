import { randomInt } from 'node:crypto'
import type { LeavingChoice } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { showAnew } from '#server/posts/show-anew.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { transaction } from '#server/transaction.ts'

const takeBack = (postId: string) =>
  transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${postId}::uuid FOR UPDATE`
    const post = await tx.post.findUnique({ where: { id: postId } })
    if (post?.state === 'published') await withdrawFromView(tx, afterCommit, post, 'deleted')
  })

const withoutName = (postId: string) => transaction((tx, afterCommit) => showAnew(tx, afterCommit, postId))

/** Posts of theirs that others can read: under their name, under some alias, or under this one. */
const readShown = (memberId: string, anonymous: boolean, aliasId?: string) =>
  db.post.findMany({
    where: { authorId: memberId, state: 'published', anonymous, ...(aliasId ? { aliasId } : {}) },
    orderBy: { createdAt: 'asc' },
    select: { id: true, aliasId: true },
  })

const minutesOfDay = 24 * 60

/**
 * Words under an alias go at a time of their own within a day. Going with the rest they would say whose they were.
 */
const takeHiddenLater = async (memberId: string) => {
  const aliases = new Set((await readShown(memberId, true)).map(({ aliasId }) => aliasId ?? ''))
  for (const aliasId of aliases) {
    const at = new Date(Date.now() + randomInt(30, minutesOfDay) * 60_000)
    await transaction((tx) => enqueue(tx, 'take_hidden', { memberId, aliasId }, at, `take hidden ${aliasId}`))
  }
}

/** Takes back what stands under one alias, if its writer is still leaving. */
export const takeHidden = async ({ memberId, aliasId }: { memberId: string; aliasId: string }) => {
  const leaving = await db.leaving.findUnique({ where: { memberId } })
  if (leaving?.choice !== 'take_words') return
  for (const { id } of await readShown(memberId, true, aliasId)) await takeBack(id)
}

/**
 * Makes others see that somebody left: their words go from every open page, or stand there without the name.
 * A post at a time, so that no conversation waits; running twice changes nothing.
 */
export const closeAccount = async (memberId: string) => {
  const leaving = await db.leaving.findUnique({ where: { memberId } })
  if (!leaving) return
  const take = leaving.choice === 'take_words'
  for (const { id } of await readShown(memberId, false)) await (take ? takeBack(id) : withoutName(id))
  if (take) await takeHiddenLater(memberId)
}

/** The last of it, just before somebody is erased: whatever of theirs still stands and should not. */
export const takeTheRest = async (memberId: string, choice: LeavingChoice) => {
  if (choice === 'leave_words') return
  for (const anonymous of [false, true])
    for (const { id } of await readShown(memberId, anonymous)) await takeBack(id)
}
