import { createHash } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '#server/transaction.ts'

export type Act = { actorId: string; act: string; subject: string; detail: Prisma.InputJsonObject }

/** Stands for the actor of what is counted and is nobody's business whose it was. */
export const nobody = '00000000-0000-0000-0000-000000000000'

const first = '0'.repeat(64)

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** SHA-256 (hex) over the canonical JSON (sorted keys) of a row and the hash of the row before it. */
export const sealOf = (row: Act & { seq: number; at: Date; previous: string }) =>
  createHash('sha256')
    .update(JSON.stringify(sorted({ ...row, at: row.at.toISOString() })))
    .digest('hex')

/** Adds a staff act to the log, sealed to the row before it, in the transaction of the act itself. */
export const appendModLog = async (tx: Tx, act: Act) => {
  // One writer at a time: two rows sealed to the same predecessor would break the chain.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ModLog'))`
  const last = await tx.modLog.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const row = { ...act, seq: (last?.seq ?? 0) + 1, at: new Date(), previous: last?.hash ?? first }
  await tx.modLog.create({ data: { ...row, hash: sealOf(row) } })
}
