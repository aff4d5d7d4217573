import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { exportIdInput } from './schema.ts'
import { openPart } from './seal-part.ts'

async function* pieces(exportId: string) {
  for (let position = 0; ; position += 1) {
    const part = await db.accountExportPart.findUnique({
      where: { exportId_position: { exportId, position } },
    })
    if (!part) return
    yield Uint8Array.from(openPart({ exportId, position }, part.sealed))
  }
}

/** The file, for its owner alone and while it lies ready. For anybody else there is none. */
export const openExport = async (viewer: Viewer | null, given: string, now = new Date()) => {
  const asked = exportIdInput.safeParse({ exportId: given })
  if (!viewer || !asked.success) throw notFound('There is no such file.')
  const { exportId } = asked.data
  const row = await db.accountExport.findFirst({
    where: { id: exportId, memberId: viewer.memberId, state: 'ready', until: { gt: now } },
    select: { bytes: true },
  })
  if (!row) throw notFound('There is no such file. It may have gone after its seven days.')
  return { bytes: row.bytes, pieces: pieces(exportId) }
}
