import type { useTRPCClient } from '#app/_trpc/client.tsx'
import type { DraftView, KeepDraftInput, PlaceView } from '#server/drafts/schema.ts'
import { thisDevice } from './device.ts'
import { joinWords } from './join-words.ts'
import { emptyDraft, hasWords, type LocalDraft, readLocal, writeLocal } from './local-draft.ts'
import { sendLast } from './send-last.ts'
import { wordsAfter } from './words-after.ts'

export type Kept = {
  draft: LocalDraft
  /** Nothing was typed yet since the words were brought back. */
  restored: boolean
  /** What was written here on other devices meanwhile. */
  beside: DraftView[]
}
type Client = ReturnType<typeof useTRPCClient>
export type Cleared = { waiting?: boolean; sent?: string }
export type Part = Partial<Pick<LocalDraft, 'title' | 'words' | 'details' | 'hint'>>

const pauseMs = 1200
const retryMs = 15_000
const most = 20

const fromServer = (view: DraftView): LocalDraft => ({
  title: view.title,
  words: view.words,
  details: view.details,
  key: view.key,
  seen: [view.revision],
  unsaved: false,
})

/**
 * Keeps the words of one place: in this browser at every letter, on the server at every pause. `changed` hears
 * of each new state.
 */
export class Keeper {
  private now: Kept = { draft: emptyDraft(), restored: false, beside: [] }
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving = false
  private saved: Promise<void> = Promise.resolve()
  private closed = false

  constructor(
    private readonly place: string,
    private readonly client: Client,
    /** Words that wait to be sent are no draft any more. */
    private readonly isWaiting: (key: string) => Promise<boolean>,
    private readonly changed: (now: Kept) => void,
  ) {}

  /** `early`: what was typed and chosen before there was a keeper. */
  async open(early: Part = {}) {
    const local = readLocal(this.place)
    this.set({ draft: local ?? emptyDraft(), restored: local !== null && hasWords(local) })
    const { title, words, details } = this.now.draft
    if (Object.keys(early).length > 0)
      this.change({
        title: joinWords(title, early.title ?? ''),
        words: joinWords(words, early.words ?? ''),
        details: { ...details, ...early.details },
      })
    await this.read()
  }

  /** What the server has; nothing of it is taken over while there is something here that it has not got. */
  async read() {
    if (this.closed || this.saving) return
    const found = await this.client.drafts.read.query({ place: this.place }).catch(() => null)
    if (!found || this.closed || this.saving) return
    await this.adopt(found)
    if (this.now.draft.unsaved) this.saveSoon(0)
  }

  private async adopt({ draft: there, beside }: PlaceView) {
    const { draft } = this.now
    this.set({ beside })
    if (draft.unsaved || (there && draft.seen.includes(there.revision))) return
    if (there && !(await this.isWaiting(there.key))) {
      if (!this.now.draft.unsaved) this.set({ draft: fromServer(there), restored: hasWords(there) })
    } else if (!there && draft.seen.length > 0) this.set({ draft: emptyDraft(), restored: false })
  }

  change(part: Part) {
    this.set({ draft: { ...this.now.draft, ...part, unsaved: true }, restored: false })
    this.saveSoon(pauseMs)
  }

  keepHint(hint: LocalDraft['hint']) {
    this.set({ draft: { ...this.now.draft, hint } })
  }

  /**
   * Sent: the next words get a key of their own, those too that were typed while `sent` was on its way. While the
   * sent ones wait for the network the server keeps its copy.
   */
  clear({ waiting = false, sent }: Cleared = {}) {
    clearTimeout(this.timer)
    const { seen: all, words, details } = this.now.draft
    const seen = all.at(-1)
    const left = sent === undefined ? '' : wordsAfter(sent, words)
    this.set({ draft: emptyDraft(), restored: false })
    // who wrote without their name goes on without it
    if (left) this.change({ words: left, details: { anonymous: details.anonymous } })
    if (!seen || waiting) return
    void this.saved
      .then(() => this.client.drafts.drop.mutate({ place: this.place, seen }))
      .catch(() => undefined)
  }

  /** Their key was used for other words: these are something new. */
  renewKey() {
    this.set({ draft: { ...this.now.draft, key: crypto.randomUUID(), seen: [], unsaved: true } })
    this.saveSoon(0)
  }

  /** Takes the words of another device into the box; the server sets those aside that stood there. */
  async take(other: DraftView) {
    if (this.now.draft.unsaved) await this.save()
    const { draft } = this.now
    if (draft.unsaved && hasWords(draft)) return
    const { title, words, details } = other
    const taken = { ...draft, title, words, details: { ...draft.details, ...details }, seen: [] }
    this.set({ draft: { ...taken, unsaved: true }, restored: false })
    await this.save()
    if (!this.now.draft.unsaved) await this.putAway(other)
  }

  async putAway({ place, revision }: DraftView) {
    this.set({ beside: this.now.beside.filter((one) => one.place !== place) })
    await this.client.drafts.drop.mutate({ place, seen: revision }).catch(() => undefined)
  }

  /** The page is being left. */
  leave() {
    const { draft } = this.now
    if (this.closed || !draft.unsaved) return
    if (hasWords(draft)) sendLast(this.toKeep())
  }

  close() {
    this.leave()
    this.closed = true
    clearTimeout(this.timer)
  }

  private set(part: Partial<Kept>) {
    this.now = { ...this.now, ...part }
    if (part.draft) writeLocal(this.place, part.draft)
    if (!this.closed) this.changed(this.now)
  }

  private saveSoon(wait: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), wait)
  }

  /** Named in `seen` before it is sent: should the answer be lost, these are still known to be our own words. */
  private toKeep(): KeepDraftInput {
    const { title, words, details, key, seen } = this.now.draft
    const revision = crypto.randomUUID()
    const next = { ...this.now.draft, seen: [...seen, revision].slice(-most) }
    this.now = { ...this.now, draft: next }
    writeLocal(this.place, next)
    return { place: this.place, title, words, details, key, seen: next.seen, revision, device: thisDevice() }
  }

  private save() {
    if (this.closed) return this.saved
    if (this.saving) {
      this.saveSoon(pauseMs)
      return this.saved
    }
    this.saving = true
    this.saved = this.saveNow()
    return this.saved
  }

  private async saveNow() {
    const sent = this.now.draft
    try {
      if (hasWords(sent)) await this.saveWords(sent)
      else await this.saveEmptiness(sent)
    } catch {
      this.saveSoon(retryMs)
    }
    this.saving = false
  }

  private async saveWords(sent: LocalDraft) {
    const kept = await this.client.drafts.keep.mutate(this.toKeep())
    const { draft } = this.now
    if (draft.key !== sent.key) return
    if (kept.state === 'posted') return this.renewKey()
    const unsaved = draft.words !== sent.words || draft.title !== sent.title || draft.details !== sent.details
    this.set({ draft: { ...draft, unsaved }, beside: kept.beside })
    if (unsaved) this.saveSoon(pauseMs)
  }

  private async saveEmptiness(sent: LocalDraft) {
    const seen = sent.seen.at(-1)
    if (seen) await this.client.drafts.drop.mutate({ place: this.place, seen })
    if (hasWords(this.now.draft)) return this.saveSoon(pauseMs)
    this.set({ draft: { ...this.now.draft, seen: [], unsaved: false } })
  }
}
