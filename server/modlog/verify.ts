import { db } from '#server/db.ts'
import { type Act, sealOf } from './append.ts'

const pageSize = 500

/** A row noted elsewhere: its number and its hash. While it still stands, nothing before it was touched. */
export type Anchor = { seq: number; hash: string }
export type Verdict = {
  rows: number
  /** The first number that is missing, moved or changed; null when the chain is whole. */
  broken: number | null
  newest: Anchor | null
  /** Whether the anchor still stands; null when none was given. */
  anchored: boolean | null
}

/** Reads the whole log and recomputes every seal, in steady memory. */
export const readChain = async (anchor: Anchor | null = null): Promise<Verdict> => {
  let newest: Anchor | null = null
  let anchored = anchor === null ? null : false
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
      if (!whole || sealOf({ ...row, detail: detail as Act['detail'] }) !== hash)
        return { rows: seq, broken: seq + 1, newest, anchored }
      newest = { seq: row.seq, hash }
      if (anchor?.seq === row.seq && anchor.hash === hash) anchored = true
      previous = hash
      seq = row.seq
    }
    if (rows.length < pageSize) return { rows: seq, broken: null, newest, anchored }
  }
}

/** Null when the chain is whole, else the first number that is not. */
export const verifyModLog = async (): Promise<number | null> => (await readChain()).broken
