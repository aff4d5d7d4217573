import { thisDevice } from '#app/_features/drafts/device.ts'
import { hasWords, type LocalDraft } from '#app/_features/drafts/local-draft.ts'
import { readDraftNames } from '#app/_offline/draft-names.ts'
import { whose } from '#app/_offline/whose.ts'
import type { KeepDraftInput } from '#server/drafts/schema.ts'

const most = 10

/** What is written on this device and not on the server yet, to be handed over on the way out. */
export const lastWords = (): { names: string[]; drafts: KeepDraftInput[] } => {
  const own = `draft:${whose()}:`
  const names = readDraftNames().filter((name) => name.startsWith(own))
  const drafts = names.flatMap((name) => {
    const kept: LocalDraft | null = JSON.parse(localStorage.getItem(name) ?? 'null')
    if (!kept?.unsaved || !hasWords(kept)) return []
    const { title, words, details, key, seen } = kept
    const place = name.slice(own.length)
    return [{ place, title, words, details, key, seen, revision: crypto.randomUUID(), device: thisDevice() }]
  })
  return { names, drafts: drafts.slice(0, most) }
}
