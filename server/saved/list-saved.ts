import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { showFound } from '#server/search/show-found.ts'
import { excerptOf } from '#server/threads/excerpt.ts'
import { type SavedList, savedPerPage } from './schema.ts'

const beginning = (texts: string[]) => texts.map((text) => [{ text: excerptOf(text), marked: false }])

/**
 * What the viewer keeps, the latest first. Each is asked for anew by the rule: one that is not there for them any
 * more has no words here either.
 */
export const listSaved = async (
  viewer: Viewer,
  cursor: { at: Date; id: string } | null | undefined = null,
): Promise<SavedList> => {
  const after: Prisma.SavedWhereInput = cursor
    ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] }
    : {}
  const rows = await db.saved.findMany({
    where: { AND: [{ memberId: viewer.memberId }, after] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: savedPerPage + 1,
    select: { id: true, postId: true, createdAt: true },
  })
  const page = rows.slice(0, savedPerPage)
  const posts = await showFound(
    viewer,
    page.map(({ postId }) => postId),
    beginning,
  )
  const known = new Map(posts.map((post) => [post.postId, post]))
  const last = page.at(-1)
  return {
    saved: page.map(({ postId, createdAt: savedAt }) => ({
      postId,
      savedAt,
      post: known.get(postId) ?? null,
    })),
    next: rows.length > savedPerPage && last ? { at: last.createdAt, id: last.id } : null,
  }
}
