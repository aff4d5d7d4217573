import { createHash } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimWithin } from '#server/cases/claim-case.ts'
import { db } from '#server/db.ts'
import { conflict } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import { decideWithin } from '../decide-case.ts'
import { graceEnds } from '../policy.ts'
import type { DecideInput } from '../schema.ts'
import { type InBulk, notThere, refusalOf, refuseTogether, visibleInOrder } from './one-by-one.ts'
import { lineOf } from './preview-bulk.ts'
import type { BulkDecided, BulkDecideInput, LeftOut } from './schema.ts'

const hash = (...parts: string[]) => createHash('sha256').update(parts.join(' ')).digest('hex')

/** One sending, one batch: its id is made from who sends and the key they send (a UUID of version 8). */
const batchIdOf = (memberId: string, key: string) =>
  hash('batch', memberId, key).replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    (_, a, b, c, d, e) => `${a}-${b}-8${c}-8${d}-${e}`,
  )

const marksOf = ({ post }: InBulk) =>
  ((post.revisions[0]?.screenings[0]?.spans ?? []) as { start: number; end: number }[]).map(
    ({ start, end }) => ({ start, end }),
  )

type Lease = { token: number }

const decisionFor = (
  found: InBulk,
  input: BulkDecideInput,
  version: number,
  { token }: Lease,
): DecideInput => {
  const { tab, reason } = input
  // the same case is decided once however often the same key is sent
  const idempotencyKey = hash(input.idempotencyKey, found.id).slice(0, 40)
  const base = { caseId: found.id, version, tab, token, reason, idempotencyKey, insists: false }
  if (input.kind === 'approve') return { ...base, kind: 'approve' }
  return {
    ...base,
    kind: 'hide',
    guidelineId: input.guidelineId,
    note: '',
    spans: marksOf(found).slice(0, 20),
  }
}

/** Takes and decides one of them, all or nothing by itself. */
const decideOne = (
  viewer: Viewer,
  found: InBulk,
  input: BulkDecideInput,
  { batchId, version }: { batchId: string; version: number },
) =>
  transaction(async (tx, afterCommit) => {
    const { memberId } = viewer
    refuseTogether(found)
    if (found.version !== version) throw conflict('It has changed since you looked. Please look at it again.')
    const lease = await claimWithin(tx, afterCommit, viewer, found.id, input.tab)
    const batch = { id: batchId, byId: memberId, kind: input.kind, reason: input.reason }
    await tx.batch.createMany({ data: batch, skipDuplicates: true })
    await decideWithin(tx, afterCommit, viewer, decisionFor(found, input, version, lease), batchId)
  })

const decidedIn = async (batchId: string) => {
  const decisions = await db.decision.findMany({
    where: { batchId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, caseId: true, createdAt: true, reversal: { select: { id: true } } },
  })
  const [first] = decisions
  return {
    decided: decisions.map(({ id: decisionId, caseId }) => ({ decisionId, caseId })),
    undone: decisions.some(({ reversal }) => reversal !== null),
    undoUntil: first ? graceEnds(first.createdAt) : null,
  }
}

/**
 * Decides several cases in one go, each by itself: what changed since the preview, or is in other hands, is
 * left out and named. Sent again with the same key, it goes on where it stopped and decides nothing twice;
 * once undone, it decides nothing more.
 */
export const decideBulk = async (viewer: Viewer, input: BulkDecideInput): Promise<BulkDecided> => {
  const batchId = batchIdOf(viewer.memberId, input.idempotencyKey)
  const before = await decidedIn(batchId)
  const done = new Set(before.decided.map(({ caseId }) => caseId))
  const rest = before.undone ? [] : input.cases.filter(({ caseId }) => !done.has(caseId))
  const versions = new Map(rest.map(({ caseId, version }) => [caseId, version]))
  const found = await visibleInOrder(db, viewer, [...versions.keys()])
  const leftOut: LeftOut[] = []
  for (const one of found) {
    const version = versions.get(one.id) ?? 0
    const why = await refusalOf(() => decideOne(viewer, one, input, { batchId, version }))
    if (why) leftOut.push({ caseId: one.id, summary: lineOf(one), why })
    versions.delete(one.id)
  }
  for (const caseId of versions.keys()) leftOut.push({ caseId, summary: 'A case', why: notThere })
  const { decided, undoUntil } = await decidedIn(batchId)
  return { batchId, decided, undoUntil, leftOut: leftOut.filter(isOut(decided)) }
}

// decided meanwhile by the same key in another request
const isOut = (decided: { caseId: string }[]) => (one: LeftOut) =>
  !decided.some(({ caseId }) => caseId === one.caseId)
