import type { CareKind } from '#server/care-tools/schema.ts'
import type { Bodies } from './bodies.ts'
import type { Kept } from './kept.ts'
import { openShelf, type Shelf } from './shelf.ts'
import { type Far, OtherOwner, sync, unsentOf } from './sync.ts'

/** What the pages know of the store. `trouble`: why the last exchange with the server did not work. */
export type CareState = {
  entries: Kept[]
  unsent: number
  lasts: boolean
  trouble: 'offline' | 'refused' | null
}
type Listeners = { change: (state: CareState) => void; otherOwner: (box: string) => void }

const soon = 1_500
const later = 30_000

/** The entries of one member in this browser: written here at once, sent when there is a network. */
export class CareStore {
  private state: CareState = { entries: [], unsent: 0, lasts: true, trouble: null }
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly tabs: BroadcastChannel
  private closed = false

  private constructor(
    readonly box: string,
    private readonly shelf: Shelf,
    private readonly far: Far,
    private readonly listeners: Listeners,
  ) {
    this.tabs = new BroadcastChannel(`enough-for-me-${box}`)
    this.tabs.onmessage = () => void this.tell()
  }

  static async open(box: string, far: Far, listeners: Listeners) {
    const store = new CareStore(box, await openShelf(box), far, listeners)
    await store.tell()
    void store.exchange()
    return store
  }

  now = () => this.state

  close() {
    this.closed = true
    clearTimeout(this.timer)
    this.tabs.close()
    this.shelf.close()
  }

  private async tell() {
    if (this.closed) return
    const all = await this.shelf.all().catch(() => [])
    const entries = all.filter(({ body }) => body !== null)
    this.state = { ...this.state, entries, unsent: unsentOf(all).length, lasts: this.shelf.lasts }
    this.listeners.change(this.state)
  }

  /** Fetches and sends once. It never fails: what could not go waits, and is tried again. */
  exchange = async () => {
    clearTimeout(this.timer)
    if (this.closed) return
    const work = () => sync(this.shelf, this.box, this.far)
    try {
      await (navigator.locks?.request(`enough-for-me-${this.box}`, work) ?? work())
      this.state = { ...this.state, trouble: null }
    } catch (error) {
      if (error instanceof OtherOwner) return this.listeners.otherOwner(error.box)
      const answered = Boolean((error as { data?: unknown } | null)?.data)
      this.state = { ...this.state, trouble: answered ? 'refused' : 'offline' }
    }
    await this.tell()
    this.tabs.postMessage('changed')
    if (this.state.unsent > 0 && !this.closed) this.timer = setTimeout(this.exchange, later)
  }

  private async written() {
    await this.tell()
    this.tabs.postMessage('changed')
    clearTimeout(this.timer)
    this.timer = setTimeout(this.exchange, soon)
  }

  async keep<Kind extends CareKind>(
    kind: Kind,
    id: string,
    body: Bodies[Kind],
    deliverOn: string | null = null,
  ) {
    await this.shelf.update(id, (here) => {
      const { revision = 0, stamp = 0, sent } = here ?? {}
      const next = {
        id,
        kind,
        body: JSON.stringify(body),
        deliverOn,
        revision,
        unsent: true,
        stamp: stamp + 1,
      }
      return { put: [sent === undefined ? next : { ...next, sent }], gone: [] }
    })
    await this.written()
  }

  async remove(id: string) {
    await this.shelf.update(id, (here) =>
      here
        ? { put: [{ ...here, body: null, deliverOn: null, unsent: true, stamp: here.stamp + 1 }], gone: [] }
        : { put: [], gone: [] },
    )
    await this.written()
  }

  /** Everything was erased with the account's words: nothing stays here either. */
  async empty() {
    const all = await this.shelf.all()
    await this.shelf.change({ put: [], gone: all.map(({ id }) => id) })
    await this.shelf.note('since', 0)
    await this.tell()
    this.tabs.postMessage('changed')
  }

  /** Words that are still being written, on this device alone. */
  recall = (name: string) => this.shelf.recall(name)
  note = (name: string, value: unknown) => this.shelf.note(name, value).catch(() => undefined)
}
