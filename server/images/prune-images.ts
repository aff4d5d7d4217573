import { db } from '#server/db.ts'

const day = 86_400_000

/** Forgets pictures that no post carries after a day. Runs every hour; running twice changes nothing. */
export const pruneImages = async (now = new Date()) => {
  const { count } = await db.image.deleteMany({
    where: { postId: null, createdAt: { lt: new Date(now.getTime() - day) } },
  })
  return count
}
