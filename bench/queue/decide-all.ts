import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimNext } from '#server/cases/claim-next.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import type { DecideInput } from '#server/decisions/schema.ts'
import { Refusal } from '#server/errors.ts'
import { nextShift } from './take-and-list.ts'

export type Told = {
  /** Decisions that a moderator was told are made. */
  made: string[]
  took: number[]
  /** Second tries and stolen tokens that were refused, or answered with the first decision. */
  refused: number
  repeated: number
  /** Seconds from the first claim to the last answer. */
  seconds: number
}

const inputFor = async (caseId: string, lease: { tab: string; token: number }, n: number) => {
  const { version, circleId } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const { id: guidelineId } = await db.guideline.findFirstOrThrow({ where: { circleId } })
  const base = {
    caseId,
    ...lease,
    version,
    idempotencyKey: randomUUID(),
    reason: 'I read it.',
    insists: true,
  }
  const judged = { ...base, guidelineId, note: 'Could you say it in other words?', spans: [] }
  const kinds: DecideInput[] = [
    { ...base, kind: 'approve' },
    { ...base, kind: 'approve' },
    { ...judged, kind: 'hide' },
    { ...judged, kind: 'ask_to_rephrase' },
    { ...judged, kind: 'note' },
  ]
  return kinds[n % kinds.length] ?? kinds[0]
}

const known = (error: unknown) => {
  if (error instanceof Refusal && ['CONFLICT', 'NOT_FOUND', 'FORBIDDEN'].includes(error.code)) return null
  throw error
}

/** One moderator: takes, decides, and now and then sends twice or has their token tried by somebody else. */
const work = async (viewer: Viewer, thief: Viewer, told: Told, goal: number) => {
  for (let n = 0; told.made.length < goal; n++) {
    if (n % 15 === 0) await nextShift(viewer.memberId)
    const tab = `tab-of-${viewer.memberId}`
    const { lease } = await claimNext(viewer, tab)
    if (!lease) return
    const input = await inputFor(lease.caseId, { tab, token: lease.token }, n)
    if (!input) return
    const start = performance.now()
    const tries = [decideCase(viewer, input).catch(known)]
    if (n % 7 === 3) tries.push(decideCase(viewer, input).catch(known))
    if (n % 7 === 5) tries.push(decideCase(thief, { ...input, idempotencyKey: randomUUID() }).catch(known))
    const answers = await Promise.all(tries)
    told.took.push(performance.now() - start)
    const ids = new Set(answers.flatMap((answer) => (answer?.done ? [answer.decisionId] : [])))
    told.made.push(...ids)
    told.refused += answers.filter((answer) => answer === null).length
    told.repeated += answers.filter((answer) => answer?.done).length - ids.size
  }
}

/** All moderators at once, until so many decisions are made. */
export const decideAll = async (staff: Viewer[], goal = 2000): Promise<Told> => {
  const told: Told = { made: [], took: [], refused: 0, repeated: 0, seconds: 0 }
  const start = performance.now()
  await Promise.all(
    staff.map((viewer, n) => work(viewer, staff[(n + 1) % staff.length] ?? viewer, told, goal)),
  )
  told.seconds = (performance.now() - start) / 1000
  return told
}
