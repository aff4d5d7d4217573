import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { databaseOf } from '#app/_features/care-tools/own-box.ts'
import type { Change, Kept } from './kept.ts'

type Schema = DBSchema & {
  entries: { key: string; value: Kept }
  /** Where it stands in the owner's sequence, and words that are still being written. */
  rest: { key: string; value: unknown }
}

/** Where this browser keeps entries. */
export type Shelf = {
  /** Whether it is still there after the tab was closed. */
  lasts: boolean
  all: () => Promise<Kept[]>
  /** Looks at one entry and changes what follows from it, with nobody in between. */
  update: (id: string, decide: (here: Kept | undefined) => Change) => Promise<void>
  change: (change: Change) => Promise<void>
  recall: (name: string) => Promise<unknown>
  note: (name: string, value: unknown) => Promise<void>
  close: () => void
}

const onDisk = (db: IDBPDatabase<Schema>): Shelf => ({
  lasts: true,
  all: () => db.getAll('entries'),
  update: async (id, decide) => {
    const tx = db.transaction('entries', 'readwrite')
    const { put, gone } = decide(await tx.store.get(id))
    await Promise.all([...put.map((one) => tx.store.put(one)), ...gone.map((key) => tx.store.delete(key))])
    await tx.done
  },
  change: async ({ put, gone }) => {
    const tx = db.transaction('entries', 'readwrite')
    await Promise.all([...put.map((one) => tx.store.put(one)), ...gone.map((key) => tx.store.delete(key))])
    await tx.done
  },
  recall: (name) => db.get('rest', name),
  note: async (name, value) => {
    if (value === undefined) await db.delete('rest', name)
    else await db.put('rest', value, name)
  },
  close: () => db.close(),
})

/** For a window that may keep nothing. What is written goes to the account at once. */
const inMemory = (): Shelf => {
  const entries = new Map<string, Kept>()
  const rest = new Map<string, unknown>()
  const apply = ({ put, gone }: Change) => {
    for (const one of put) entries.set(one.id, one)
    for (const id of gone) entries.delete(id)
  }
  return {
    lasts: false,
    all: async () => [...entries.values()],
    update: async (id, decide) => apply(decide(entries.get(id))),
    change: async (change) => apply(change),
    recall: async (name) => rest.get(name),
    note: async (name, value) => void rest.set(name, value),
    close: () => undefined,
  }
}

export const openShelf = async (box: string): Promise<Shelf> => {
  try {
    const db: IDBPDatabase<Schema> = await openDB<Schema>(databaseOf(box), 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('entries', { keyPath: 'id' })
        fresh.createObjectStore('rest')
      },
      // another tab wipes it: let go
      blocking: () => db.close(),
    })
    return onDisk(db)
  } catch {
    return inMemory()
  }
}
