import { authorSelect, shownName } from '#server/aliases/author-view.ts'
import type { ContextPost } from '#server/cases/schema.ts'
import { db } from '#server/db.ts'
import { renderHtml } from '#server/posts/render-html.ts'

const around = 3

type About = { id: string; threadId: string; seq: number | null; createdAt: Date }

const select = {
  id: true,
  opening: true,
  createdAt: true,
  ...authorSelect,
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { body: true } },
} as const

/** The conversation around a post: how it began, what came just before and after. */
export const readContext = async (post: About): Promise<ContextPost[]> => {
  const shown = { threadId: post.threadId, OR: [{ state: 'published' as const }, { id: post.id }] }
  const [opening, before, after] = await Promise.all([
    db.post.findMany({ where: { threadId: post.threadId, opening: true }, select }),
    db.post.findMany({
      where: { ...shown, createdAt: { lte: post.createdAt } },
      orderBy: { createdAt: 'desc' },
      take: around + 1,
      select,
    }),
    db.post.findMany({
      where: { ...shown, createdAt: { gt: post.createdAt } },
      orderBy: { createdAt: 'asc' },
      take: around,
      select,
    }),
  ])
  const all = new Map([...opening, ...before.reverse(), ...after].map((row) => [row.id, row]))
  return [...all.values()].map((row) => ({
    id: row.id,
    author: shownName(row),
    html: renderHtml(row.revisions[0]?.body ?? ''),
    opening: row.opening,
    theOne: row.id === post.id,
  }))
}
