import type { Viewer } from '#server/auth/viewer.ts'
import { claimWithin } from '#server/cases/claim-case.ts'
import { canMove } from '#server/cases/policy.ts'
import { nextState } from '#server/cases/state-machine.ts'
import { summaryOf } from '#server/cases/summary.ts'
import { db } from '#server/db.ts'
import { forbidden, invalid } from '#server/errors.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { readHostLimits } from '../host-limits.ts'
import { type InBulk, notThere, refusalOf, refuseTogether, visibleInOrder } from './one-by-one.ts'
import type { BulkPreview, BulkPreviewInput, LeftOut } from './schema.ts'

export const lineOf = ({ lane, hostWords, reports, post, circle }: InBulk) =>
  `${summaryOf(lane, post.revisions[0]?.screenings[0] ?? null, { hostWords, reports })}, in ${circle.name}`

type Guideline = { id: string; title: string; circleId: string | null }

const guidelinesOf = (circleIds: string[]): Promise<Guideline[]> =>
  db.guideline.findMany({
    where: { retiredAt: null, OR: [{ circleId: null }, { circleId: { in: circleIds } }] },
    orderBy: [{ circleId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
    select: { id: true, title: true, circleId: true },
  })

const refuse = (viewer: Viewer, found: InBulk, { kind, guidelineId }: BulkPreviewInput, all: Guideline[]) => {
  refuseTogether(found)
  if (found.state !== 'closed' && found.state !== 'awaiting_author') {
    if (!nextState(found.lane, found.state, kind)) throw invalid('That is not possible for this case.')
    if (!canMove(viewer, kind, found)) throw forbidden('That is for somebody else to decide.')
  }
  const chosen = guidelineId && all.find(({ id }) => id === guidelineId)
  if (chosen && chosen.circleId !== null && chosen.circleId !== found.circleId)
    throw invalid('That guideline is another circle’s.')
}

class Rehearsed extends Error {}

/** Does something and leaves no trace of it, announcements included. */
const rehearse = (work: (tx: Tx, afterCommit: AfterCommit) => Promise<unknown>) =>
  transaction(async (tx, afterCommit) => {
    await work(tx, afterCommit)
    throw new Rehearsed()
  }).catch((error) => {
    if (!(error instanceof Rehearsed)) throw error
  })

const tally = (goes: InBulk[]) => ({
  // an alias and the name behind it count as two: one would say that they are the same
  authors: new Set(goes.map(({ post }) => post.aliasId ?? post.authorId)).size,
  reporters: new Set(goes.flatMap(({ reports }) => reports.map(({ reporterId }) => reporterId))).size,
  comesBack: goes.filter(({ post }) => post.state === 'held' || post.state === 'hidden').length,
})

/**
 * What deciding these together would do, and which would be left out and why. The claims are rehearsed and
 * rolled back, so that what is said here is what a claim says.
 */
export const previewBulk = async (viewer: Viewer, input: BulkPreviewInput): Promise<BulkPreview> => {
  const found = await visibleInOrder(db, viewer, input.caseIds)
  const all = await guidelinesOf(found.map(({ circleId }) => circleId))
  let room = (await readHostLimits(viewer, null))?.left ?? found.length
  const goes: InBulk[] = []
  const leftOut: LeftOut[] = []
  const consider = async (tx: Tx, afterCommit: AfterCommit, one: InBulk) => {
    refuse(viewer, one, input, all)
    await claimWithin(tx, afterCommit, viewer, one.id, input.tab)
    if (room === 0) throw forbidden('You have decided plenty today. Moderators take the others.')
    room -= 1
  }
  await rehearse(async (tx, afterCommit) => {
    for (const one of found) {
      const why = await refusalOf(() => consider(tx, afterCommit, one))
      if (why) leftOut.push({ caseId: one.id, summary: lineOf(one), why })
      else goes.push(one)
    }
  })
  const seen = new Set(found.map(({ id }) => id))
  for (const caseId of input.caseIds)
    if (!seen.has(caseId)) leftOut.push({ caseId, summary: 'A case', why: notThere })
  const circles = new Set(goes.map(({ circleId }) => circleId))
  const fits = ({ circleId }: Guideline) => circleId === null || (circles.size === 1 && circles.has(circleId))
  return {
    goes: goes.map((one) => ({ caseId: one.id, version: one.version, summary: lineOf(one) })),
    leftOut,
    ...tally(goes),
    guidelines: all.filter(fits).map(({ id, title, circleId }) => ({ id, title, house: circleId === null })),
  }
}
