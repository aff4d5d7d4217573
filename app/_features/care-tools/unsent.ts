import { openDB } from 'idb'
import { databaseOf, ownBox } from './own-box.ts'

/** Whether words of the care tools wait in this browser that are nowhere else yet. */
export const hasUnsent = async (): Promise<boolean> => {
  const box = ownBox()
  if (!box) return false
  try {
    const known = (await indexedDB.databases?.()) ?? []
    if (!known.some(({ name }) => name === databaseOf(box))) return false
    const db = await openDB(databaseOf(box))
    const all: { unsent: boolean }[] = await db.getAll('entries')
    db.close()
    return all.some(({ unsent }) => unsent)
  } catch {
    return false
  }
}
