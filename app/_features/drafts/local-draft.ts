import type { KeptHint } from '#app/_features/hints/kept-hint.ts'
import { whose } from '#app/_offline/whose.ts'
import type { DraftDetails } from '#server/drafts/schema.ts'

/** Unfinished words as this browser holds them. */
export type LocalDraft = {
  title: string
  words: string
  details: DraftDetails
  /** The key under which they will be posted, so that sending them again posts nothing twice. */
  key: string
  hint?: KeptHint
  /** The revisions they are based on: the last one that was read, and what was sent since. */
  seen: string[]
  /** Something in them is on this device alone. */
  unsaved: boolean
}

export const emptyDraft = (): LocalDraft => ({
  title: '',
  words: '',
  details: {},
  key: crypto.randomUUID(),
  seen: [],
  unsaved: false,
})

export const hasWords = ({ title, words }: Pick<LocalDraft, 'title' | 'words'>) => Boolean(title || words)

const nameOf = (place: string) => `draft:${whose()}:${place}`

export const readLocal = (place: string): LocalDraft | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(place)) ?? 'null')
    return kept && typeof kept.words === 'string' ? { ...emptyDraft(), ...kept } : null
  } catch {
    return null
  }
}

export const writeLocal = (place: string, draft: LocalDraft) => {
  if (document.documentElement.dataset.left !== undefined) return
  try {
    if (hasWords(draft) || draft.unsaved) localStorage.setItem(nameOf(place), JSON.stringify(draft))
    else localStorage.removeItem(nameOf(place))
  } catch {
    // A private window may have no storage. The words still stand in the box.
  }
}
