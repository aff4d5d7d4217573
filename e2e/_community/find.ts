import { db } from '#server/db.ts'

type Wanted = { without?: string[]; quiet?: boolean }

/** A conversation of a circle with a few answers; `quiet`: nobody has said me too to its opening post. */
export const threadOf = async (slug: string, { without = [], quiet = false }: Wanted = {}) => {
  const threads = await db.thread.findMany({
    where: {
      circle: { slug },
      contentNote: null,
      author: { email: { notIn: without.map((name) => `${name}@demo.example`) } },
      posts: { some: { opening: true, state: 'published', ...(quiet ? { meToos: { none: {} } } : {}) } },
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
