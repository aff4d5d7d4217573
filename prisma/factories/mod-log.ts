import { randomUUID } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { sealOf } from '#server/modlog/append.ts'

export type Written = { at: Date; act: string; detail: Prisma.InputJsonObject }

/** Puts acts of the past into the log, sealed as if they had been written then. */
export const writeLog = async (acts: Written[], actorId: string = randomUUID()) => {
  const last = await db.modLog.findFirst({ orderBy: { seq: 'desc' } })
  let [seq, previous] = [last?.seq ?? 0, last?.hash ?? '0'.repeat(64)]
  const data = acts.map((written) => {
    seq += 1
    const { at, act, detail } = written
    const row = { at, act, detail, seq, actorId, subject: randomUUID(), previous }
    const hash = sealOf(row)
    previous = hash
    return { ...row, hash }
  })
  await db.modLog.createMany({ data })
}

type Decided = { kind: string; lane: string; minutes?: number; late?: boolean; reports?: number }

/** A decision as the log keeps it. */
export const decidedAt = (
  at: Date,
  { kind, lane, minutes = 30, late = false, reports = 1 }: Decided,
): Written & { decisionId: string } => {
  const decisionId = randomUUID()
  const detail = { caseId: randomUUID(), lane, kind, severity: 2, reports, minutes, late, decisionId }
  return { at, act: `case.${kind}`, detail, decisionId }
}

export const undoneAt = (at: Date, { decisionId, detail }: ReturnType<typeof decidedAt>): Written => ({
  at,
  act: 'decision.undo',
  detail: { decisionId, lane: detail.lane ?? null, caseId: detail.caseId ?? null },
})
