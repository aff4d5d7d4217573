import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { carriesAlready } from '#server/wellbeing/note-carried.ts'
import { readStrength } from '#server/wellbeing/strength.ts'
import { grantLease, heldBy, partiality } from './lease.ts'
import { lockCase } from './lock-case.ts'
import type { LeaseView } from './schema.ts'
import { visibleCases } from './visible-cases.ts'

const lock = async (tx: Tx, viewer: Viewer, caseId: string) => {
  await lockCase(tx, caseId)
  const found = await tx.case.findFirst({ where: { id: caseId, ...visibleCases(viewer) } })
  if (!found) throw notFound('There is no such case.')
  return found
}
type Locked = Awaited<ReturnType<typeof lock>>

const refuseUnready = async (tx: Tx, viewer: Viewer, found: Locked) => {
  const partial = await partiality(tx, viewer, found.id)
  if (partial) throw forbidden(partial)
  if (found.state === 'closed') throw conflict('This case is already decided.')
  if (found.state === 'awaiting_author') throw conflict('This one waits for its author to find other words.')
  if (found.forId && found.forId !== viewer.memberId && found.forUntil && found.forUntil > new Date())
    throw conflict('This one is kept for another moderator for now.')
}

/** Care does not wait for anybody's strength; everything else can. */
const refuseTooMuch = async (tx: Tx, viewer: Viewer, found: Locked) => {
  if (found.lane === 'support') return
  if (await carriesAlready(tx, { caseId: found.id, memberId: viewer.memberId })) return
  const { left } = await readStrength(tx, viewer.memberId)
  if (found.weight > left)
    throw conflict('You have carried enough for this shift. Somebody else will take this one; rest a little.')
}

type Holder = NonNullable<Awaited<ReturnType<typeof heldBy>>>

/** A case that is held waits for its moderator, wherever they open it next; the tab they held it in has it no more. */
const resumeHold = async (tx: Tx, caseId: string, tab: string, holder: Holder): Promise<LeaseView> => {
  const { fence: token } = await tx.case.update({
    where: { id: caseId },
    data: { fence: { increment: 1 } },
    select: { fence: true },
  })
  const held = { caseId_token: { caseId, token: holder.token } }
  await tx.lease.update({ where: held, data: { tab, token } })
  return { caseId, token, until: holder.expiresAt }
}

/** The same within a transaction of the caller's. */
export const claimWithin = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  caseId: string,
  tab: string,
): Promise<LeaseView> => {
  const found = await lock(tx, viewer, caseId)
  await refuseUnready(tx, viewer, found)
  const holder = await heldBy(tx, caseId)
  if (holder?.moderatorId === viewer.memberId && holder.tab === tab)
    return { caseId, token: holder.token, until: holder.expiresAt }
  if (holder?.moderatorId === viewer.memberId && holder.kind === 'hold')
    return resumeHold(tx, caseId, tab, holder)
  if (holder?.moderatorId === viewer.memberId) throw conflict('You have this one open in another tab.')
  if (holder) throw conflict(`${holder.name} is with this one.`)
  await refuseTooMuch(tx, viewer, found)
  return grantLease(tx, afterCommit, viewer, { caseId, weight: found.weight, tab })
}

/** Takes one case into the hands of this moderator's tab, or says who has it. */
export const claimCase = (viewer: Viewer, caseId: string, tab: string): Promise<LeaseView> =>
  transaction((tx, afterCommit) => claimWithin(tx, afterCommit, viewer, caseId, tab))
