import { deleteDB, openDB } from 'idb'
import { databaseOf, isCareDatabase, ownBox, shutBox } from './own-box.ts'
import { endQuietMoment } from './quiet-moment.ts'

const names = async () => {
  const own = ownBox()
  const known = (await indexedDB.databases?.()) ?? []
  const found = known.flatMap(({ name }) => (name && isCareDatabase(name) ? [name] : []))
  return new Set([...found, ...(own ? [databaseOf(own)] : [])])
}

/** Words that are nowhere else wait, shown to nobody, until their writer is back. Whether there are any. */
const keepOnlyUnsent = async (name: string): Promise<boolean> => {
  const db = await openDB(name)
  try {
    if (!db.objectStoreNames.contains('entries')) return false
    const tx = db.transaction(['entries', 'rest'], 'readwrite')
    const [entries, rest] = [tx.objectStore('entries'), tx.objectStore('rest')]
    const all: { id: string; unsent: boolean }[] = await entries.getAll()
    const keys = (await rest.getAllKeys()).map(String)
    for (const { id, unsent } of all) if (!unsent) await entries.delete(id)
    for (const key of keys) if (!key.startsWith('draft:')) await rest.delete(key)
    await tx.done
    return all.some(({ unsent }) => unsent) || keys.some((key) => key.startsWith('draft:'))
  } finally {
    db.close()
  }
}

const wipe = async (name: string, evenUnsent: boolean) => {
  const waits = !evenUnsent && (await keepOnlyUnsent(name).catch(() => false))
  // another tab may still hold it open; it lets go as soon as it hears of this
  if (!waits) await Promise.race([deleteDB(name), new Promise((enough) => setTimeout(enough, 2_000))])
}

/**
 * Wipes from this browser what the care tools keep in it, whoever it belongs to, for signing out and for leaving
 * quickly. What was sent is safe with the account; what was not stays shut, unless `evenUnsent`.
 */
export const forgetOnThisDevice = async (evenUnsent = false): Promise<void> => {
  try {
    const all = [...(await names())]
    shutBox()
    endQuietMoment()
    await Promise.all(all.map((name) => wipe(name, evenUnsent)))
  } catch {
    // no store in this browser, so there is nothing to forget
  }
}
