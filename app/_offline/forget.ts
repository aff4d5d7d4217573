import { readDraftNames } from './draft-names.ts'
import { store } from './store.ts'
import { rememberWhose } from './whose.ts'

/** Drafts in this browser's storage. What the server has already goes; what it has not stays under its member's name. */
const forgetDrafts = (evenUnsaved: boolean) => {
  for (const name of readDraftNames()) {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null')
    if (evenUnsaved || !kept?.unsaved) localStorage.removeItem(name)
  }
}

/**
 * Takes away what this browser kept of somebody's reading and writing, except words that are nowhere else:
 * those wait, shown to nobody, until their writer signs in again. Who leaves for good leaves none: `evenUnsaved`.
 */
export const forget = async (evenUnsaved = false) => {
  try {
    forgetDrafts(evenUnsaved)
    rememberWhose('')
  } catch {
    // without storage there is nothing to forget
  }
  const db = await store().catch(() => null)
  await db?.clear('threads')
  if (evenUnsaved) await db?.clear('outbox')
}

/** Somebody else signed in here: only what belongs to others goes. */
export const forgetOthers = async (member: string) => {
  const db = await store()
  for (const key of await db.getAllKeys('threads')) if (key[0] !== member) await db.delete('threads', key)
}
