import { db } from '#server/db.ts'
import { type Act, sealOf } from './append.ts'

const pageSize = 500

/** Recomputes every seal. Null when the chain is whole, else the number of the first row that is not. */
export const verifyModLog = async (): Promise<number | null> => {
  let previous = '0'.repeat(64)
  let seq = 0
  for (;;) {
    const rows = await db.modLog.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: pageSize,
    })
    for (const { hash, detail, ...row } of rows) {
      const whole = row.seq === seq + 1 && row.previous === previous
      if (!whole || sealOf({ ...row, detail: detail as Act['detail'] }) !== hash) return row.seq
      previous = hash
      seq = row.seq
    }
    if (rows.length < pageSize) return null
  }
}
