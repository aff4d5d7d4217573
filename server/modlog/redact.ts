import { createHash } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '#server/transaction.ts'
import { type Act, appendModLog, nobody, sealOf } from './append.ts'

/** A word of the log, and what stands there instead from now on. */
type Instead = [what: string, instead: string]
type Row = Act & { seq: number; at: Date; previous: string; hash: string }

const readRows = async (tx: Tx, instead: Instead[]): Promise<Row[]> => {
  const words = instead.map(([what]) => what)
  return tx.$queryRaw<Row[]>`
    SELECT l.* FROM "ModLog" l WHERE EXISTS (
      SELECT 1 FROM unnest(${words}::text[]) AS w
      WHERE strpos(lower(l."actorId"::text || ' ' || l."subject" || ' ' || l."detail"::text), lower(w)) > 0)
    ORDER BY l."seq"`
}

const inText = (text: string, instead: Instead[]) =>
  instead.reduce((now, [what, other]) => {
    const pattern = new RegExp(what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
    return now.replace(pattern, () => other)
  }, text)

const redacted = (row: Row, instead: Instead[]): Row => ({
  ...row,
  actorId: inText(row.actorId, instead),
  subject: inText(row.subject, instead),
  detail: JSON.parse(inText(JSON.stringify(row.detail), instead)) as Prisma.InputJsonObject,
})

/** What a row says after it lost a person, in one hash. */
export const markOf = ({ hash, ...row }: Row) =>
  createHash('sha256')
    .update(`${sealOf(row)} ${hash}`)
    .digest('hex')

export const redaction = 'log.redact'

/**
 * Takes somebody who was erased out of the log. The rows keep their place and their seal, so the chain stands;
 * what they say now is sealed by a row of its own at the end, or a forger could call any change a redaction.
 * In a transaction that may change append-only rows.
 */
export const redactLog = async (tx: Tx, instead: Instead[]) => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ModLog'))`
  const marks: Record<string, string> = {}
  for (const row of await readRows(tx, instead)) {
    const now = redacted(row, instead)
    const { seq, actorId, subject, detail } = now
    await tx.modLog.update({ where: { seq }, data: { actorId, subject, detail } })
    marks[seq] = markOf(now)
  }
  if (Object.keys(marks).length === 0) return
  await appendModLog(tx, { actorId: nobody, act: redaction, subject: 'somebody who left', detail: { marks } })
}
