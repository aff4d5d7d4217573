import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { db } from '#server/db.ts'
import { visiblePosts } from '#server/posts/visible-posts.ts'

/**
 * The one rule of who may see a picture: who may read its post; whoever sent it; and who looks after a case about
 * its post. Nobody else, by address or by guess.
 */
const visibleImages = (viewer: Viewer): Prisma.ImageWhereInput => ({
  OR: [
    { uploaderId: viewer.memberId },
    { post: { AND: [visiblePosts(viewer), { state: 'published' }] } },
    { post: { cases: { some: visibleCases(viewer) } } },
  ],
})

const shaped = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The bytes of a picture; null when there is none for this viewer, whether it exists or not. */
export const readImage = async (viewer: Viewer | null, id: string) => {
  if (!viewer?.welcomed || viewer.suspended || !shaped.test(id)) return null
  const image = await db.image.findFirst({
    where: { AND: [{ id }, visibleImages(viewer)] },
    select: { bytes: { select: { webp: true } } },
  })
  return image?.bytes?.webp ?? null
}
