import type { CareEntry } from '#prisma/generated/client.ts'
import type { CareEntryView, CareKind } from './schema.ts'
import { openEntry } from './seal.ts'

/** An entry as its owner gets it. */
export const toEntryView = (key: Uint8Array, row: CareEntry): CareEntryView => ({
  id: row.id,
  kind: row.kind as CareKind,
  revision: row.revision,
  body: row.deletedAt ? null : openEntry(key, row, row.sealed),
  deliverOn: row.deliverOn?.toISOString().slice(0, 10) ?? null,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
