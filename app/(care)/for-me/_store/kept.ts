import type { CareEntryView, CareKind } from '#server/care-tools/schema.ts'

/** An entry as this browser holds it. */
export type Kept = {
  id: string
  kind: CareKind
  /** JSON; null once it was deleted. */
  body: string | null
  deliverOn: string | null
  /** What the server called it last; 0 when it has never been there. */
  revision: number
  /** Not with the server yet. */
  unsent: boolean
  /** Counts the changes in this browser, to see whether there was one while it was sent. */
  stamp: number
  /** The body that was last handed to the network. Its answer may have been lost. */
  sent?: string | null
}

/** What becomes of a store: entries to put, and ids that go. */
export type Change = { put: Kept[]; gone: string[] }

const fromServer = ({ id, kind, body, deliverOn, revision }: CareEntryView): Kept => ({
  id,
  kind,
  body,
  deliverOn,
  revision,
  unsent: false,
  stamp: 0,
})

const takeIt = (there: CareEntryView): Change =>
  there.body === null ? { put: [], gone: [there.id] } : { put: [fromServer(there)], gone: [] }

const nothing: Change = { put: [], gone: [] }

/**
 * Both wrote, and neither knew of the other: both are kept. What was deleted on one side only stays with the side
 * that still wrote. A choice about the tools is no words: there the server's counts.
 */
const keepBoth = (here: Kept, there: CareEntryView, makeId: () => string): Change => {
  const change = takeIt(there)
  if (here.body === null || here.kind === 'setting') return change
  const copy = { ...here, id: makeId(), revision: 0, unsent: true }
  return { ...change, put: [...change.put, copy] }
}

const isSame = (here: Kept, there: CareEntryView) =>
  here.body === there.body && here.deliverOn === there.deliverOn

/** What this browser does with an entry that it hears of. `insists`: the server refused what was made here. */
export const takeRemote = (
  here: Kept | undefined,
  there: CareEntryView,
  makeId: () => string,
  insists = false,
): Change => {
  if (!here) return takeIt(there)
  if (!here.unsent) return there.revision >= here.revision ? takeIt(there) : nothing
  if (isSame(here, there)) return takeIt(there)
  // it is what was sent from here, and was written on since
  if (here.sent === there.body) return { put: [{ ...here, revision: there.revision }], gone: [] }
  if (there.revision <= here.revision && !insists) return nothing
  return keepBoth(here, there, makeId)
}

/** The server has kept what was sent. What was written meanwhile still has to go. */
export const settle = (here: Kept | undefined, sent: Kept, revision: number): Change => {
  if (!here) return nothing
  if (here.stamp !== sent.stamp) return { put: [{ ...here, revision }], gone: [] }
  if (here.body === null) return { put: [], gone: [here.id] }
  return { put: [{ ...here, revision, unsent: false }], gone: [] }
}

/** Everything was erased elsewhere: what was sent once goes here too, what was never sent begins anew. */
export const afterErasure = (all: Kept[]): Change => ({
  put: all.filter(({ unsent, body }) => unsent && body !== null).map((one) => ({ ...one, revision: 0 })),
  gone: all.filter(({ unsent, body }) => !unsent || body === null).map(({ id }) => id),
})
