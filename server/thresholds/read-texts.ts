import { db } from '#server/db.ts'
import { revisionText } from '#server/plain-text.ts'

export type Told = { text: string; circle: string }

/** The words of some revisions and where they were said. A post that was taken back a moment ago has none. */
export const readTexts = async (revisionIds: string[]): Promise<Map<string, Told>> => {
  if (revisionIds.length === 0) return new Map()
  const rows = await db.revision.findMany({
    where: { id: { in: revisionIds }, post: { state: { not: 'deleted' } } },
    select: {
      id: true,
      title: true,
      body: true,
      post: { select: { thread: { select: { circle: { select: { name: true } } } } } },
    },
  })
  return new Map(
    rows.map((row) => [row.id, { text: revisionText(row), circle: row.post.thread.circle.name }]),
  )
}
