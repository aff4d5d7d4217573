import type { CareEntry } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { invalid } from '#server/errors.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { toEntryView } from './entry-view.ts'
import { keyForWriting } from './member-key.ts'
import { careLimits, type PushAnswer, type PushedEntry } from './schema.ts'
import { sealEntry } from './seal.ts'

type Desk = { tx: Tx; memberId: string; key: Uint8Array; seq: number }

const nothing = new Uint8Array()
const dayOf = (day: string | null) => (day ? new Date(`${day}T00:00:00Z`) : null)

/** The answer was lost on its way and the browser sends the same again: it is here already. */
const isAgain = (key: Uint8Array, here: CareEntry, { kind, base, body, deliverOn }: PushedEntry) => {
  const view = toEntryView(key, here)
  const same = view.kind === kind && view.body === (body?.trimEnd() ?? null)
  return same && (body === null || (here.revision === base + 1 && view.deliverOn === deliverOn))
}

const write = async (desk: Desk, entry: PushedEntry, revision: number) => {
  const { tx, memberId, key, seq } = desk
  const { id, kind, body } = entry
  const now = new Date()
  const data = {
    kind,
    revision,
    seq,
    sealed: body === null ? nothing : sealEntry(key, { memberId, id, kind }, body),
    deliverOn: body === null ? null : dayOf(entry.deliverOn),
    updatedAt: now,
    deletedAt: body === null ? now : null,
  }
  await tx.careEntry.upsert({
    where: { memberId_id: { memberId, id } },
    create: { memberId, id, ...data },
    // another day: it may arrive again
    update: { ...data, deliveredAt: null },
  })
}

const keepOne = async (desk: Desk, entry: PushedEntry): Promise<PushAnswer> => {
  const { tx, memberId, key } = desk
  const { id, base } = entry
  const here = await tx.careEntry.findUnique({ where: { memberId_id: { memberId, id } } })
  if (here && isAgain(key, here, entry)) return { id, outcome: 'kept', revision: here.revision }
  // made from another revision, or of another kind than what stands there
  if (here && (here.revision !== base || here.kind !== entry.kind))
    return { id, outcome: 'conflict', here: toEntryView(key, here) }
  desk.seq += 1
  const revision = (here?.revision ?? base) + 1
  await write(desk, entry, revision)
  return { id, outcome: 'kept', revision }
}

const requireRoom = async (tx: Tx, memberId: string, coming: number) => {
  if ((await tx.careEntry.count({ where: { memberId } })) + coming > careLimits.entries)
    throw invalid('There is no more room here. Delete something, then the rest of your words follows.')
}

/** Takes what a browser wrote while it was away. Nothing is overwritten that the browser had not seen. */
export const pushEntries = ({ memberId }: Viewer, entries: PushedEntry[]): Promise<PushAnswer[]> =>
  transaction(async (tx) => {
    const { key, head } = await keyForWriting(tx, memberId)
    await requireRoom(tx, memberId, entries.filter(({ base }) => base === 0).length)
    const desk: Desk = { tx, memberId, key, seq: head }
    const answers: PushAnswer[] = []
    for (const entry of entries) answers.push(await keepOne(desk, entry))
    await tx.careKey.update({ where: { memberId }, data: { head: desk.seq } })
    return answers
  })
