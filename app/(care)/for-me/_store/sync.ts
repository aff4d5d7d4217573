import { TRPCClientError, type TRPCClientErrorLike } from '@trpc/client'
import { careLimits, type Pulled, type PushAnswer, type PushedEntry } from '#server/care-tools/schema.ts'
import type { AppRouter } from '#server/trpc/root.ts'
import { afterErasure, type Change, type Kept, settle, takeRemote } from './kept.ts'
import type { Shelf } from './shelf.ts'

/** The two things the server does for a browser. */
export type Far = {
  pull: (since: number) => Promise<Pulled>
  push: (entries: PushedEntry[]) => Promise<PushAnswer[]>
}

/** The answer came for another account than the one whose shelf is open. */
export class OtherOwner extends Error {
  constructor(readonly box: string) {
    super('another account is signed in')
  }
}

const makeId = () => crypto.randomUUID()

const take = async (shelf: Shelf, entries: Pulled['entries']) => {
  for (const there of entries) await shelf.update(there.id, (here) => takeRemote(here, there, makeId))
}

/** Everything was erased from another device, and perhaps begun anew. */
const noteLife = async (shelf: Shelf, life: string | null) => {
  const before = await shelf.recall('life')
  if (before === life) return false
  await shelf.note('life', life)
  if (typeof before !== 'string') return false
  await shelf.change(afterErasure(await shelf.all()))
  await shelf.note('since', 0)
  return true
}

const fetchAll = async (shelf: Shelf, box: string, far: Far) => {
  for (let more = true; more; ) {
    const pulled = await far.pull(Number((await shelf.recall('since')) ?? 0))
    if (pulled.box !== box) throw new OtherOwner(pulled.box)
    if (await noteLife(shelf, pulled.life)) continue
    await take(shelf, pulled.entries)
    await shelf.note('since', pulled.head)
    more = pulled.more
  }
}

const toPush = ({ id, kind, revision, body, deliverOn }: Kept): PushedEntry => ({
  id,
  kind,
  base: revision,
  body,
  deliverOn: body === null ? null : deliverOn,
})

const isRefused = (error: unknown) =>
  error instanceof TRPCClientError && (error as TRPCClientErrorLike<AppRouter>).data?.code === 'INVALID'

const nothing: Change = { put: [], gone: [] }
const noteSent = (shelf: Shelf, { id, body }: Kept) =>
  shelf.update(id, (here) => (here ? { put: [{ ...here, sent: body }], gone: [] } : nothing))

const hear = (shelf: Shelf, sent: Kept, answer: PushAnswer) =>
  shelf.update(sent.id, (here) =>
    answer.outcome === 'kept'
      ? settle(here, sent, answer.revision)
      : takeRemote(here, answer.here, makeId, true),
  )

const send = async (shelf: Shelf, far: Far, batch: Kept[]): Promise<void> => {
  for (const one of batch) await noteSent(shelf, one)
  const answers = await far.push(batch.map(toPush)).catch((error: unknown) => {
    if (!isRefused(error)) throw error
    return null
  })
  // one of them does not fit: the others do not wait for it
  if (!answers && batch.length > 1) for (const one of batch) await send(shelf, far, [one])
  for (const [index, answer] of (answers ?? []).entries()) {
    const sent = batch[index]
    if (sent) await hear(shelf, sent, answer)
  }
}

export const unsentOf = (all: Kept[]) => all.filter(({ unsent }) => unsent)

/** Fetches what is new, then sends what was written here. Two tabs take turns. */
export const sync = async (shelf: Shelf, box: string, far: Far) => {
  await fetchAll(shelf, box, far)
  const waiting = unsentOf(await shelf.all())
  for (let from = 0; from < waiting.length; from += careLimits.push)
    await send(shelf, far, waiting.slice(from, from + careLimits.push))
}
