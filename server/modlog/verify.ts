import { db } from '#server/db.ts'
import { type Act, sealOf } from './append.ts'
import { markOf, redaction } from './redact.ts'

const pageSize = 500

/** A row noted elsewhere: its number and its hash. While it still stands, nothing before it was touched. */
export type Anchor = { seq: number; hash: string }
export type Verdict = {
  rows: number
  /** The first number that is missing, moved or changed; null when the chain is whole. */
  broken: number | null
  newest: Anchor | null
  /** How many rows lost a person who was erased; later rows of the log say so. */
  redacted: number
  /** Whether the anchor still stands; null when none was given. */
  anchored: boolean | null
}

/** Rows that lost a person who was erased, and the hash of what they say since: sealed by later rows of the log. */
const readMarks = async () => {
  const rows = await db.modLog.findMany({
    where: { act: redaction },
    orderBy: { seq: 'asc' },
    select: { detail: true },
  })
  const marks = rows.map(({ detail }) => (detail as { marks?: Record<string, string> }).marks ?? {})
  return new Map(marks.flatMap((one) => Object.entries(one)).map(([seq, mark]) => [Number(seq), mark]))
}

/** Reads the whole log and recomputes every seal, in steady memory. */
export const readChain = async (anchor: Anchor | null = null): Promise<Verdict> => {
  let newest: Anchor | null = null
  let anchored = anchor === null ? null : false
  let previous = '0'.repeat(64)
  let seq = 0
  const marks = await readMarks()
  for (;;) {
    const rows = await db.modLog.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: pageSize,
    })
    for (const { hash, detail, ...row } of rows) {
      const whole = row.seq === seq + 1 && row.previous === previous
      const act = { ...row, detail: detail as Act['detail'] }
      const sealed = sealOf(act) === hash || marks.get(row.seq) === markOf({ ...act, hash })
      if (!whole || !sealed) return { rows: seq, broken: seq + 1, newest, redacted: marks.size, anchored }
      newest = { seq: row.seq, hash }
      if (anchor?.seq === row.seq && anchor.hash === hash) anchored = true
      previous = hash
      seq = row.seq
    }
    if (rows.length < pageSize) return { rows: seq, broken: null, newest, redacted: marks.size, anchored }
  }
}

/** Null when the chain is whole, else the first number that is not. */
export const verifyModLog = async (): Promise<number | null> => (await readChain()).broken
