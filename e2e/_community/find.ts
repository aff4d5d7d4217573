import { makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { person } from './person.ts'

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
export const newThreadOf = async (
  slug: string,
  author: string,
  words?: { title?: string; body?: string },
) => {
  const circle = await db.circle.findUniqueOrThrow({ where: { slug } })
  const { threadId, postId } = await makeThread(await person(author), circle.id, words)
  return { path: `/threads/${threadId}`, id: threadId, opening: postId }
}
