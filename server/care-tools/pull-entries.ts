import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { boxOf } from './box-of.ts'
import { toEntryView } from './entry-view.ts'
import { openMemberKey } from './member-key.ts'
import { type CareExport, careLimits, type Pulled } from './schema.ts'

/** What changed among the viewer's own things since a number of their sequence, a page at a time. */
export const pullEntries = async ({ memberId }: Viewer, since: number): Promise<Pulled> => {
  const box = boxOf(memberId)
  const kept = await db.careKey.findUnique({ where: { memberId } })
  if (!kept) return { box, life: null, head: 0, entries: [], more: false }
  // after everything was erased the sequence begins anew
  const from = since > kept.head ? 0 : since
  const rows = await db.careEntry.findMany({
    where: { memberId, seq: { gt: from } },
    orderBy: { seq: 'asc' },
    take: careLimits.page + 1,
  })
  const key = openMemberKey(kept)
  const page = rows.slice(0, careLimits.page)
  return {
    box,
    life: kept.createdAt.toISOString(),
    head: page.at(-1)?.seq ?? from,
    entries: page.map((row) => toEntryView(key, row)),
    more: rows.length > page.length,
  }
}

/** Everything the viewer keeps, in words. */
export const exportEntries = async ({ memberId }: Viewer): Promise<CareExport> => {
  const kept = await db.careKey.findUnique({ where: { memberId } })
  if (!kept) return { entries: [] }
  const key = openMemberKey(kept)
  const rows = await db.careEntry.findMany({
    where: { memberId, deletedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  return { entries: rows.map((row) => toEntryView(key, row)) }
}
