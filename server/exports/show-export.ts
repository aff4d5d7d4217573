import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { ExportView } from './schema.ts'

/** How far the newest copy is that the viewer asked for; null when there is none. */
export const showExport = async ({ memberId }: Viewer, now = new Date()): Promise<ExportView | null> => {
  const row = await db.accountExport.findFirst({ where: { memberId }, orderBy: { askedAt: 'desc' } })
  if (!row || (row.until && row.until <= now)) return null
  const { id, state, percent, bytes, until } = row
  const file = state === 'ready' ? `/api/export/everything/${id}` : null
  return { state, percent, kilobytes: Math.ceil(bytes / 1024), until, file }
}
