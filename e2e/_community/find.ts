import { viewerOf } from '#prisma/factories/member.ts'
import { makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'

type Wanted = { without?: string[] }

/** A conversation of a circle with a few answers. */
export const threadOf = async (slug: string, { without = [] }: Wanted = {}) => {
  const threads = await db.thread.findMany({
    where: {
      circle: { slug },
      contentNote: null,
      author: { email: { notIn: without.map((name) => `${name}@demo.example`) } },
      posts: { some: { opening: true, state: 'published' } },
    },
    include: { author: true, posts: { where: { opening: true } }, _count: { select: { posts: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const thread = threads.find((one) => one._count.posts > 2 && one._count.posts < 12) ?? threads[0]
  if (!thread) throw new Error(`no thread in ${slug}`)
  return {
    path: `/threads/${thread.id}`,
    id: thread.id,
    author: thread.author.email.split('@')[0] ?? '',
    opening: thread.posts[0]?.id ?? '',
  }
}

/** A conversation that one person of the demo has just begun, and nobody has answered. */
export const newThreadOf = async (slug: string, author: string) => {
  const circle = await db.circle.findUniqueOrThrow({ where: { slug } })
  const member = await db.member.findUniqueOrThrow({ where: { email: `${author}@demo.example` } })
  const { threadId, postId } = await makeThread(viewerOf(member), circle.id)
  return { path: `/threads/${threadId}`, opening: postId }
}
