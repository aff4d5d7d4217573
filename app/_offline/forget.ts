import { readDraftNames } from './draft-names.ts'
import { store } from './store.ts'
import { rememberWhose } from './whose.ts'

/** Drafts in this browser's storage. What the server has already goes; what it has not stays under its member's name. */
const forgetDrafts = () => {
  for (const name of readDraftNames()) {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null')
    if (!kept?.unsaved) localStorage.removeItem(name)
  }
}

/**
 * Takes away what this browser kept of somebody's reading and writing, except words that are nowhere else:
 * those wait, shown to nobody, until their writer signs in again.
 */
export const forget = async () => {
  try {
    forgetDrafts()
    rememberWhose('')
  } catch {
    // without storage there is nothing to forget
  }
  const db = await store().catch(() => null)
  await db?.clear('threads')
}

/** Somebody else signed in here: only what belongs to others goes. */
export const forgetOthers = async (member: string) => {
  const db = await store()
  for (const key of await db.getAllKeys('threads')) if (key[0] !== member) await db.delete('threads', key)
}
