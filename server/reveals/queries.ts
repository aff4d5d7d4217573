import { aliasWords } from '#server/aliases/author-view.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { RevealView } from './schema.ts'

/** Who of the staff looked behind a name of the viewer, newest first. All of them, always. */
export const readReveals = async ({ memberId }: Viewer): Promise<RevealView[]> => {
  const rows = await db.reveal.findMany({
    where: { memberId },
    orderBy: { at: 'desc' },
    include: { alias: { select: { name: true } } },
  })
  return rows.map(({ id, signedAs, alias, reason, at }) => ({
    id,
    by: signedAs,
    alias: aliasWords(alias),
    reason,
    at,
  }))
}
