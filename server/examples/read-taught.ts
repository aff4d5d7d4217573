import { db } from '#server/db.ts'
import { revisionText } from '#server/plain-text.ts'
import type { Label } from '#server/screening/schema.ts'

export type Taught = { revisionId: string; text: string; label: Label; circle: string }

/**
 * What moderators taught the engine, one line a revision; where two disagree a correction by hand counts, and
 * of two of a kind the later. Deleted posts teach nothing.
 */
export const readTaught = async (): Promise<Taught[]> => {
  const rows = await db.example.findMany({
    where: { revision: { post: { state: { not: 'deleted' } } } },
    orderBy: [{ source: 'asc' }, { createdAt: 'asc' }],
    include: {
      revision: {
        select: {
          title: true,
          body: true,
          post: { select: { thread: { select: { circle: { select: { slug: true } } } } } },
        },
      },
    },
  })
  const taught = new Map<string, Taught>()
  for (const { revisionId, label, revision } of rows) {
    const circle = revision.post.thread.circle.slug
    taught.set(revisionId, { revisionId, text: revisionText(revision), label, circle })
  }
  return [...taught.values()].sort((a, b) => a.revisionId.localeCompare(b.revisionId))
}
