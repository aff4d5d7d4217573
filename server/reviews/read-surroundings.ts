import type { ContextPost } from '#server/cases/schema.ts'
import { db } from '#server/db.ts'
import { renderHtml } from '#server/posts/render-html.ts'

const around = 3
type About = { post: { id: string; threadId: string }; body: string; at: Date }

/**
 * The conversation as it was when somebody decided: later answers and wordings could tell what became of it. The
 * people in it have no names, and nothing leads to their posts.
 */
export const readSurroundings = async ({ post, body, at }: About): Promise<ContextPost[]> => {
  const rows = await db.post.findMany({
    where: {
      threadId: post.threadId,
      createdAt: { lte: at },
      OR: [{ state: 'published' }, { opening: true }, { id: post.id }],
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      opening: true,
      authorId: true,
      aliasId: true,
      revisions: {
        where: { createdAt: { lte: at } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { body: true },
      },
    },
  })
  const place = rows.findIndex(({ id }) => id === post.id)
  // an alias and the name behind it are two people here
  const voice = (row: { authorId: string; aliasId: string | null } | undefined) =>
    row?.aliasId ?? row?.authorId
  const writer = voice(rows[place])
  const near = rows.filter((row, index) => row.opening || Math.abs(index - place) <= around)
  return near.map((row, index) => ({
    id: String(index),
    author: voice(row) === writer ? 'The writer' : 'Another parent',
    html: renderHtml(row.id === post.id ? body : (row.revisions[0]?.body ?? '')),
    opening: row.opening,
    theOne: row.id === post.id,
  }))
}
