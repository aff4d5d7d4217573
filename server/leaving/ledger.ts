import { createHash } from 'node:crypto'
import type { LeavingChoice } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import type { Tx } from '#server/transaction.ts'

export type LedgerLine = { who: string; choice: LeavingChoice; at: Date }

/** A hash of a random id: it tells whether somebody was erased to whoever knows the id, and nothing to anybody else. */
export const whoIs = (memberId: string) =>
  createHash('sha256').update(`enough erased ${memberId}`).digest('hex')

export const noteErased = (tx: Tx, memberId: string, choice: LeavingChoice) => {
  const who = whoIs(memberId)
  return tx.erasure.upsert({ where: { who }, create: { who, choice }, update: { choice } })
}

export const readLedger = (): Promise<LedgerLine[]> => db.erasure.findMany({ orderBy: { at: 'asc' } })
