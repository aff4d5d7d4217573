import { db } from '#server/db.ts'

/** Moves a post and all that its arrival wrote to the time when it is said to have happened. */
export const backdatePost = async (postId: string, at: Date, editedAt?: Date) => {
  await db.$transaction([
    db.post.update({ where: { id: postId }, data: { createdAt: at, ...(editedAt ? { editedAt } : {}) } }),
    db.revision.updateMany({ where: { postId, number: 1 }, data: { createdAt: at } }),
    db.threadEvent.updateMany({ where: { postId, kind: 'post_published' }, data: { createdAt: at } }),
    db.screening.updateMany({ where: { revision: { postId } }, data: { createdAt: at } }),
    db.notification.updateMany({ where: { postId }, data: { createdAt: at, updatedAt: at } }),
  ])
}

/** A thread is as old as its opening and as lively as its newest published post, and so are the notices of it. */
export const backdateThread = async (threadId: string, at: Date) => {
  await db.$executeRaw`
    UPDATE "Thread" SET "createdAt" = ${at}, "lastActivityAt" = coalesce(
      (SELECT max("createdAt") FROM "Post" WHERE "threadId" = ${threadId}::uuid AND "seq" IS NOT NULL), ${at})
    WHERE "id" = ${threadId}::uuid`
  await db.$executeRaw`
    UPDATE "Notification" n SET "createdAt" = t."lastActivityAt", "updatedAt" = t."lastActivityAt"
    FROM "Thread" t WHERE t."id" = n."threadId" AND t."id" = ${threadId}::uuid`
}
