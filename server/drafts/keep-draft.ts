import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { invalid } from '#server/errors.ts'
import { wakeEncoder } from '#server/screening/screen.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { readPlace } from './queries.ts'
import { draftLimits, type KeepDraftInput, type KeptDraft } from './schema.ts'

type Owner = Pick<Viewer, 'memberId'>

/** Two devices that write in one place come one after the other. */
const lockPlace = (tx: Tx, { memberId }: Owner, place: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${memberId} ${place}`}, 7))`

const isPosted = async (tx: Tx, { memberId }: Owner, idempotencyKey: string) =>
  (await tx.post.count({ where: { authorId: memberId, idempotencyKey } })) > 0

/** Words that another device wrote and this one has not seen stay, beside the new ones. */
const setAside = async (tx: Tx, { memberId }: Owner, { place, seen, ...fresh }: KeepDraftInput) => {
  const there = await tx.draft.findUnique({ where: { memberId_place: { memberId, place } } })
  if (!there || seen.includes(there.revision)) return
  if (there.words === fresh.words && there.title === fresh.title) return
  const aside = `${place}~${there.device}`
  // Posted are the words that stand in the place: what lies beside them gets a key of its own.
  const { id: _, ...kept } = { ...there, place: aside, key: randomUUID(), details: there.details ?? {} }
  await tx.draft.upsert({
    where: { memberId_place: { memberId, place: aside } },
    create: kept,
    update: kept,
  })
}

/** Nobody needs a hundred unfinished posts; whoever has them keeps them, and the next one stays on the device. */
const requireRoom = async (tx: Tx, { memberId }: Owner) => {
  if ((await tx.draft.count({ where: { memberId } })) >= draftLimits.each)
    throw invalid(
      'You have a great many unfinished words. These stay on this device until some are put away.',
    )
}

/**
 * Keeps unfinished words on the server. They take the place of what their device has seen and of nothing
 * else. A late one whose words were posted meanwhile brings nothing back.
 */
export const keepDraft = async (viewer: Owner, input: KeepDraftInput): Promise<KeptDraft> => {
  const { memberId } = viewer
  const { seen: _, place, ...fresh } = input
  wakeEncoder()
  const posted = await transaction(async (tx) => {
    await lockPlace(tx, viewer, place)
    if (await isPosted(tx, viewer, input.key)) return true
    await setAside(tx, viewer, input)
    const where = { memberId_place: { memberId, place } }
    if ((await tx.draft.count({ where: { memberId, place } })) === 0) await requireRoom(tx, viewer)
    const row = { ...fresh, updatedAt: new Date() }
    await tx.draft.upsert({ where, create: { memberId, place, ...row }, update: row })
    return false
  })
  return posted ? { state: 'posted' } : { state: 'kept', ...(await readPlace(viewer, place)) }
}
